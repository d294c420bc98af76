import { useTranslation } from 'react-i18next';
import { BlockView } from '../blocks/BlockView.tsx';
import { directionOf } from '../languages/direction.ts';
import { GapNotices } from '../languages/GapNotices.tsx';
import { languageName } from '../ui/dates.ts';
import { Figure, StoryContext } from '../ui/Figure.tsx';
import { pictureSizes } from '../ui/pictureSizes.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { Corrections, Related, Sources } from './afterText.tsx';
import styles from './article.module.css';
import type { Rendition, ShownSection } from './rendition.ts';

/** An article as a reader of one language sees it. */
export function ArticleView({ rendition }: { rendition: Rendition }) {
  const { story, edition, sections } = rendition;
  return (
    <StoryContext value={story}>
      <article
        className={styles.article}
        lang={edition.inLanguage}
        dir={directionOf(edition.inLanguage)}
      >
        <GapNotices rendition={rendition} />
        <ArticleHeader rendition={rendition} />
        {edition.image && <Figure image={edition.image} sizes={pictureSizes.photo} first />}
        {sections.map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
        <Corrections edition={edition} />
        <Sources edition={edition} />
      </article>
      <Related edition={edition} />
    </StoryContext>
  );
}

function SectionView({ section }: { section: ShownSection }) {
  const { id, heading, inLanguage, blocks } = section;
  return (
    <section id={id}>
      {heading && <h2 {...(inLanguage && languageOf(inLanguage))}>{heading}</h2>}
      {blocks.map(({ block, inLanguage }) =>
        inLanguage ? (
          <div key={block.id} className={styles.filled}>
            <LanguageMark code={inLanguage} />
            <BlockView block={block} root={{ id: block.id, ...languageOf(inLanguage) }} />
          </div>
        ) : (
          <BlockView key={block.id} block={block} root={{ id: block.id }} />
        ),
      )}
    </section>
  );
}

function languageOf(code: string) {
  return { lang: code, dir: directionOf(code) };
}

/** Says that what follows is in another language than the text around it. */
function LanguageMark({ code }: { code: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <span className={styles.mark} lang={language.code} dir={directionOf(language.code)}>
      {t('inOriginalLanguage', { language: languageName(code, language.code) })}
    </span>
  );
}
