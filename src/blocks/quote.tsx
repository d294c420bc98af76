import * as v from 'valibot';
import { languageCode, object, someText } from '../article/schema.ts';
import { textIn } from '../languages/direction.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { blockSchema, defineBlock } from './block.ts';
import styles from './quote.module.css';
import { RichText } from './RichText.tsx';
import { textSchema } from './text.ts';

export const quote = defineBlock(
  blockSchema('quote', {
    text: textSchema,
    attribution: v.optional(object({ name: someText, jobTitle: v.optional(someText) })),
    original: v.optional(object({ inLanguage: languageCode, text: textSchema })),
  }),
  ({ block: { text, attribution, original }, root }) => {
    const { t, i18n } = useTranslation();
    return (
      <figure {...root} className={styles.quote}>
        <blockquote>
          <p>
            <RichText text={text} />
          </p>
        </blockquote>
        {(attribution || original) && (
          <figcaption>
            {attribution && (
              <span>
                <span className={styles.name}>{attribution.name}</span>
                {attribution.jobTitle && <span>, {attribution.jobTitle}</span>}
              </span>
            )}
            {original && (
              <details className={styles.original}>
                <summary {...textIn(i18n.language)}>{t('originalWording')}</summary>
                <q {...textIn(original.inLanguage)}>
                  <RichText text={original.text} />
                </q>
              </details>
            )}
          </figcaption>
        )}
      </figure>
    );
  },
);
