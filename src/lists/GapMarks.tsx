import { isBefore } from '../article/rendition.ts';
import type { ListItem } from '../article/story.ts';
import { languageName } from '../languages/languageName.ts';
import { scheduledWords } from '../ui/scheduledWords.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import styles from './lists.module.css';

/** What this edition lacks, in a word each, and in development that its day is still to come. */
export function GapMarks({ item }: { item: ListItem }) {
  const { t } = useTranslation();
  const { code } = useLanguage();
  const { inLanguage, translationOfWork, originalDateModified } = item;
  const texts = [
    inLanguage && t('inOriginalLanguage', { language: languageName(inLanguage, code) }),
    translationOfWork?.partial && t('partialShort'),
    translationOfWork &&
      originalDateModified &&
      isBefore(translationOfWork.dateModified, originalDateModified) &&
      t('outdatedShort'),
  ].filter((text) => typeof text === 'string');
  const scheduled = import.meta.env.DEV && scheduledWords(item.datePublished, code, t);
  if (scheduled) texts.unshift(scheduled);
  return texts.map((text) => (
    <span key={text} className={styles.gap}>
      {text}
    </span>
  ));
}
