import type { ReactNode } from 'react';
import type { Rendition } from '../article/rendition.ts';
import { languageByCode } from '../languages.ts';
import { formatDay, languageName } from '../ui/dates.ts';
import { Notice } from '../ui/Notice.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import { LanguageLink } from './LanguageLink.tsx';

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
    texts.push(t('outdatedEdition', { date: formatDay(changed, language.code) }));
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
            <LanguageLink to={target}>{t('toOriginal')}</LanguageLink>
          )}
        </Notice>
      ))}
    </div>
  );
}
