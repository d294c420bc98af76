import * as v from 'valibot';
import { formatPath } from '../../../src/article/fault.ts';
import { errorIn, type Finding } from '../finding.ts';
import { languageOfSource } from '../languageOfSource.ts';
import { placeOf, scanJson } from '../scanJson.ts';
import type { Draft, Importer, Source } from './draft.ts';
import { depthFault, draftOf, fragmentBlocks, fragmentLine } from './html.ts';
import type { HtmlContext } from './htmlFlow.ts';

const rendered = v.object({ rendered: v.string() });
const embedded = v.object({
  author: v.optional(v.array(v.object({ name: v.optional(v.string()) }))),
  'wp:featuredmedia': v.optional(
    v.array(
      v.object({
        alt_text: v.optional(v.string()),
        caption: v.optional(rendered),
        source_url: v.optional(v.string()),
      }),
    ),
  ),
});

/** What of a WordPress post (`/wp-json/wp/v2/posts?_embed`) an edition is made of. */
const postSchema = v.object({
  slug: v.optional(v.string()),
  link: v.optional(v.string()),
  lang: v.optional(v.string()),
  date: v.optional(v.string()),
  date_gmt: v.optional(v.nullable(v.string())),
  modified_gmt: v.optional(v.nullable(v.string())),
  title: rendered,
  content: rendered,
  excerpt: v.optional(rendered),
  _embedded: v.optional(embedded),
});

type Post = v.InferOutput<typeof postSchema>;

/** WordPress’s REST answer for posts: a list of them, or one. */
export const wordpress: Importer = {
  extensions: ['.json'],
  detects: (text) => /^\s*[[{]/.test(text),
  read: (source) => {
    const { file, text } = source;
    const { error } = scanJson(text);
    if (error) {
      return [
        errorIn(file, '', `expected JSON: ${error.expected} (${placeOf(text, error.offset)})`),
      ];
    }
    const value: unknown = JSON.parse(text);
    const posts = Array.isArray(value) ? value : [value];
    if (posts.length === 0) return [errorIn(file, '', 'expected a post; the list is empty')];
    return posts.flatMap((post, index) =>
      readPost(source, post, Array.isArray(value) ? [index] : []),
    );
  },
};

function readPost(source: Source, value: unknown, keys: number[]): (Draft | Finding)[] {
  const { file } = source;
  const parsed = v.safeParse(postSchema, value);
  if (!parsed.success) {
    return parsed.issues.map(({ path, expected }) => {
      const place = formatPath([...keys, ...(path?.map(({ key }) => key) ?? [])]);
      return errorIn(
        file,
        place,
        `expected ${expected ?? 'another value'}, as WordPress’s posts have`,
      );
    });
  }
  const fault = depthFault(parsed.output.content.rendered);
  if (fault) return [errorIn(file, formatPath([...keys, 'content', 'rendered']), fault)];
  return [draftOfPost(source, parsed.output)];
}

function draftOfPost({ file, as }: Source, post: Post): Draft {
  const findings: Finding[] = [];
  const language = languageOfSource({ file, as }, post.lang)?.code;
  const context = { file, base: post.link, language, findings };
  const pieces = fragmentBlocks(post.content.rendered, context);
  const [media] = post._embedded?.['wp:featuredmedia'] ?? [];
  const draft = draftOf(
    pieces,
    {
      headline: fragmentLine(post.title.rendered, context),
      description: fragmentLine(post.excerpt?.rendered ?? '', context) || undefined,
      datePublished: utc(post.date_gmt) ?? post.date,
      dateModified: utc(post.modified_gmt),
      language: post.lang,
      authors: (post._embedded?.author ?? []).flatMap(({ name }) => name ?? []),
      article: post.slug,
    },
    context,
  );
  const picture = draft.picture ?? (media && featured(media, context));
  return { ...draft, picture, findings };
}

type Media = NonNullable<NonNullable<Post['_embedded']>['wp:featuredmedia']>[number];

function featured(media: Media, context: HtmlContext) {
  const caption = fragmentLine(media.caption?.rendered ?? '', context);
  const { alt_text: alt, source_url: named } = media;
  return { ...(named && { named }), ...(caption && { caption }), ...(alt && { alt }) };
}

/** WordPress writes its `_gmt` dates without saying that they are. */
function utc(date: string | null | undefined): string | undefined {
  return date ? date.replace(/(?<=\d)$/, 'Z') : undefined;
}
