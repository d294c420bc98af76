import { textIn } from '../languages/direction.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { Time } from '../ui/Time.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import styles from './article.module.css';
import type { Edition } from './edition.ts';
import { storyQuery } from './queries.ts';
import { shownCode } from './rendition.ts';
import { useDocument } from './useDocument.ts';

/** What was wrong in the article, and when that was put right. */
export function Corrections({ edition: { correction = [] } }: { edition: Edition }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  if (correction.length === 0) return null;
  return (
    <aside className={styles.after} aria-labelledby="_corrections">
      <h2 id="_corrections" {...textIn(code)}>
        {t('corrections')}
      </h2>
      <ul>
        {correction.map(({ datePublished, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand there twice
          <li key={`${index} ${datePublished}`}>
            <span {...textIn(code)}>
              <Time date={datePublished} />:
            </span>{' '}
            {text}
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Where the article has its facts from. */
export function Sources({ edition: { citation = [] } }: { edition: Edition }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  if (citation.length === 0) return null;
  return (
    <aside className={styles.after} aria-labelledby="_sources">
      <h2 id="_sources" {...textIn(code)}>
        {t('sources')}
      </h2>
      <ul>
        {citation.map(({ name, url }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand there twice
          <li key={`${index} ${name}`}>
            {url ? (
              <a href={url} rel="noopener">
                {name}
              </a>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}

/** Articles that belong to this one, by their headlines. One that can't be had is left out. */
export function Related({ edition: { related = [] } }: { edition: Edition }) {
  const { t } = useTranslation();
  if (related.length === 0) return null;
  return (
    <nav className={styles.related} aria-labelledby="_related">
      <h2 id="_related">{t('related')}</h2>
      <ul>
        {related.map((article, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand there twice
          <RelatedLink key={`${index} ${article}`} article={article} />
        ))}
      </ul>
    </nav>
  );
}

function RelatedLink({ article }: { article: string }) {
  const language = useLanguage();
  const { data: story } = useDocument(storyQuery(article));
  const code = story && shownCode(story, language);
  const headline = code && story.editions[code]?.headline;
  if (!headline) return null;
  return (
    <li>
      <PageLink page={{ name: 'article', article }} {...textIn(code)}>
        {headline}
      </PageLink>
    </li>
  );
}
