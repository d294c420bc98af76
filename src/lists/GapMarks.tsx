import { isBefore } from '../article/rendition.ts';
import type { ListItem } from '../article/story.ts';
import { languageName } from '../languages/languageName.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import styles from './lists.module.css';

/** What this edition lacks, in a word each. */
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
  return texts.map((text) => (
    <span key={text} className={styles.gap}>
      {text}
    </span>
  ));
}
