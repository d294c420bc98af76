import type { ReactNode } from 'react';
import type { Rendition } from '../article/rendition.ts';
import { languageByCode } from '../languages.ts';
import { Notice } from '../ui/Notice.tsx';
import { Time } from '../ui/Time.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { LanguageLink } from './LanguageLink.tsx';
import { languageName } from './languageName.ts';

/** Says what the edition lacks beside its original, and leads there. */
export function GapNotices({ rendition }: { rendition: Rendition }) {
  const { t } = useTranslation();
  const { story, language, gaps } = rendition;
  const original = () => ({ original: languageName(story.original, language.code) });
  const changed = story.editions[story.original]?.dateModified;
  const texts: ReactNode[] = [];
  if (gaps.missing) texts.push(t('missingEdition', original()));
  if (gaps.partial) texts.push(t('partialEdition', original()));
  if (gaps.outOfDate && changed) {
    const [before, after] = t('outdatedEdition', { date: '\n' }).split('\n');
    texts.push(
      <>
        {before}
        <Time date={changed} />
        {after}
      </>,
    );
  }
  if (texts.length === 0) return null;
  const target = languageByCode(story.original);
  return (
    <div role="note">
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a fixed few.
        <Notice key={index}>
          {text}{' '}
          {target && target !== language && (
            <LanguageLink to={target}>{t(gaps.missing ? 'toSite' : 'toOriginal')}</LanguageLink>
          )}
        </Notice>
      ))}
    </div>
  );
}
