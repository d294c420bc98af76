import type { ReactNode } from 'react';
import { textIn } from '../languages/direction.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { TextLink } from '../ui/TextLink.tsx';
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
    <Aside id="_corrections" heading={t('corrections')}>
      {correction.map(({ datePublished, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand there twice
        <li key={`${index} ${datePublished}`}>
          <span {...textIn(code)}>
            <Time date={datePublished} />:
          </span>{' '}
          {text}
        </li>
      ))}
    </Aside>
  );
}

/** Where the article has its facts from. */
export function Sources({ edition: { citation = [] } }: { edition: Edition }) {
  const { t } = useTranslation();
  if (citation.length === 0) return null;
  return (
    <Aside id="_sources" heading={t('sources')}>
      {citation.map(({ name, url }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand there twice
        <li key={`${index} ${name}`}>{url ? <TextLink href={url}>{name}</TextLink> : name}</li>
      ))}
    </Aside>
  );
}

type AsideProps = { id: string; heading: string; children: ReactNode };

/** A list below the text, its heading in the language of the interface. */
function Aside({ id, heading, children }: AsideProps) {
  const { code } = useLanguage();
  return (
    <aside className={styles.after} aria-labelledby={id}>
      <h2 id={id} {...textIn(code)}>
        {heading}
      </h2>
      <ul>{children}</ul>
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
        {[...new Set(related)].map((article) => (
          <RelatedLink key={article} article={article} />
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
