import { use } from 'react';
import { AlongsideMenu } from '../languages/AlongsideMenu.tsx';
import { textIn } from '../languages/direction.ts';
import { languageName } from '../languages/languageName.ts';
import { PairContext } from '../languages/PairContext.tsx';
import sideBySide from '../languages/sideBySide.module.css';
import { TwinRow } from '../languages/TwinRow.tsx';
import { languages } from '../languages.ts';
import { SaveButton } from '../saved/SaveButton.tsx';
import { scheduledWords } from '../ui/scheduledWords.ts';
import { Time } from '../ui/Time.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import styles from './article.module.css';
import type { Edition } from './edition.ts';
import type { Rendition } from './rendition.ts';
import { hasEdition } from './story.ts';
import { TopicLine } from './TopicLine.tsx';

/** Topics, headline, lead, byline and dates. */
export function ArticleHeader({ rendition }: { rendition: Rendition }) {
  const { edition } = rendition;
  const twin = use(PairContext)?.twin;
  return (
    <header className={styles.header}>
      {edition.about && edition.about.length > 0 && <TopicLine topics={edition.about} />}
      <TwinRow
        id="_headline"
        own={<h1>{edition.headline}</h1>}
        twin={twin && <p className={sideBySide.headline}>{twin.edition.headline}</p>}
        isShown
      />
      <TwinRow
        id="_lead"
        own={<p className={styles.lead}>{edition.description}</p>}
        twin={twin && <p className={styles.lead}>{twin.edition.description}</p>}
      />
      <Byline rendition={rendition} />
    </header>
  );
}

/** Who wrote and translated it, and when: in the language of the interface. */
function Byline({ rendition }: { rendition: Rendition }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { story, edition } = rendition;
  const { author = [], datePublished, dateModified } = edition;
  const twin = use(PairContext)?.twin;
  const missing = languages.filter((language) => !hasEdition(story, language));
  const scheduled = import.meta.env.DEV && scheduledWords(datePublished, code, t);
  return (
    <div className={styles.byline} {...textIn(code)}>
      {author.length > 0 && (
        <p {...textIn(edition.inLanguage)}>
          {author.map(({ name, jobTitle }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may stand there twice
            <span key={`${index} ${name}`}>
              {index > 0 && ', '}
              <b>{name}</b>
              {jobTitle && `, ${jobTitle}`}
            </span>
          ))}
        </p>
      )}
      <Translators edition={edition} />
      {twin && <Translators edition={twin.edition} />}
      <p className={styles.dates}>
        <span>
          {t('published')} <Time date={datePublished} style="moment" />
        </span>
        {Date.parse(dateModified) !== Date.parse(datePublished) && (
          <span>
            {t('updated')} <Time date={dateModified} style="moment" />
          </span>
        )}
      </p>
      {twin && <TwinState twin={twin} />}
      {scheduled && <p className={styles.scheduled}>{scheduled}</p>}
      {missing.length > 0 && (
        <p id="_missing">
          {t('editionsMissing', {
            languages: missing.map((language) => languageName(language.code, code)).join(', '),
          })}
        </p>
      )}
      <div className={styles.actions}>
        <SaveButton article={story.id} />
        <AlongsideMenu rendition={rendition} />
      </div>
    </div>
  );
}

/** Who translated an edition and, where there are two, into which language. */
function Translators({ edition }: { edition: Edition }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const pair = use(PairContext);
  const { inLanguage, translationOfWork } = edition;
  const names = translationOfWork?.translator?.map(({ name }) => name).join(', ');
  if (!names) return null;
  const [before, after] = t('translatedBy', { names: '\n' }).split('\n');
  return (
    <p>
      {before}
      <span {...textIn(inLanguage)}>{names}</span>
      {after}
      {pair && ` (${languageName(inLanguage, code)})`}
    </p>
  );
}

/** What the edition alongside lacks: the notices above are about the tab's. */
function TwinState({ twin: { edition, gaps } }: { twin: Rendition }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const name = languageName(edition.inLanguage, code);
  return (
    <>
      {gaps.partial && <p>{`${name}: ${t('partialShort')}`}</p>}
      {gaps.outOfDate && <p>{`${name}: ${t('outdatedShort')}`}</p>}
    </>
  );
}
