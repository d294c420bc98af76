import { type MouseEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pictureSizes } from '../../src/pictures/pictureSizes.ts';
import { type Edition, type Text, useEdition } from './useEdition.ts';

/** The photo’s files, which the build of this page is told: `{base}.{width}.{format}`. */
declare const photo: { base: string; widths: number[] };

const languages = [
  { slug: 'ua', code: 'uk' },
  { slug: 'en', code: 'en' },
] as const;

/** The plain single-page app that Triptych is measured beside: nothing clever, nothing wasted. */
export function App() {
  const { t, i18n } = useTranslation();
  const [path, setPath] = useState(location.pathname);
  const [, slug, article = ''] = path.split('/');
  const { code } = languages.find((language) => language.slug === slug) ?? languages[0];
  const { edition, error } = useEdition(article, code);

  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);

  useEffect(() => {
    if (!edition) return;
    void i18n.changeLanguage(edition.inLanguage);
    document.documentElement.lang = edition.inLanguage;
    document.title = edition.headline;
  }, [edition, i18n]);

  function go(event: MouseEvent<HTMLAnchorElement>) {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(location.pathname);
  }

  return (
    <>
      <header>
        <a href={`/${slug}/`}>Triptych</a>
        <nav>
          {languages.map((language) => (
            <a
              key={language.slug}
              href={`/${language.slug}/${article}/`}
              hrefLang={language.code}
              lang={language.code}
              aria-current={language.code === code ? 'page' : undefined}
              onClick={go}
            >
              {language.slug}
            </a>
          ))}
        </nav>
      </header>
      <main>
        {error !== undefined && <p>{t('failedTitle')}</p>}
        {edition ? <Article id={article} edition={edition} /> : <p>{t('loading')}</p>}
      </main>
      <footer>Triptych</footer>
    </>
  );
}

function Article({ id, edition }: { id: string; edition: Edition }) {
  const { headline, description, author, datePublished, image, sections } = edition;
  const date = new Intl.DateTimeFormat(edition.inLanguage, { dateStyle: 'long' });
  const sizes = pictureSizes.photo;
  const source = (format: string) =>
    photo.widths
      .map((width) => `/articles/${id}/${photo.base}.${width}.${format} ${width}w`)
      .join(', ');
  return (
    <article lang={edition.inLanguage}>
      <h1>{headline}</h1>
      <p className="lead">{description}</p>
      <p className="byline">
        {author.map(({ name }) => name).join(', ')} ·{' '}
        <time dateTime={datePublished}>{date.format(new Date(datePublished))}</time>
      </p>
      <figure className="photo">
        <picture>
          <source type="image/avif" srcSet={source('avif')} sizes={sizes} />
          <source type="image/webp" srcSet={source('webp')} sizes={sizes} />
          <img
            src={`/articles/${id}/${image.url}`}
            width={image.width}
            height={image.height}
            alt={image.alt}
          />
        </picture>
        <figcaption>{image.caption}</figcaption>
      </figure>
      {sections.map((section) => (
        <section key={section.id} id={section.id}>
          {section.heading && <h2>{section.heading}</h2>}
          {section.blocks.map((block) => (
            <BlockView key={block.id} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function BlockView({ block }: { block: Edition['sections'][number]['blocks'][number] }) {
  if (block.type === 'quote') {
    return (
      <figure className="quote" id={block.id}>
        <blockquote>{inline(block.text)}</blockquote>
        <figcaption>
          {block.attribution.name}, {block.attribution.jobTitle}
        </figcaption>
      </figure>
    );
  }
  if (block.type === 'list') {
    return (
      <ul id={block.id}>
        {block.items.map((item) => (
          <li key={String(item)}>{inline(item)}</li>
        ))}
      </ul>
    );
  }
  return <p id={block.id}>{inline(block.text)}</p>;
}

function inline(text: Text) {
  if (typeof text === 'string') return text;
  return text.map((run) =>
    typeof run === 'string' ? run : run.emphasis ? <em key={run.text}>{run.text}</em> : run.text,
  );
}
