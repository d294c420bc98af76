import { use } from 'react';
import { BlockView } from '../blocks/BlockView.tsx';
import type { RootProps } from '../blocks/block.ts';
import { asImage } from '../blocks/registry.ts';
import { textIn } from '../languages/direction.ts';
import { GapNotices } from '../languages/GapNotices.tsx';
import { languageName } from '../languages/languageName.ts';
import { PairContext } from '../languages/PairContext.tsx';
import sideBySide from '../languages/sideBySide.module.css';
import { Gap, TwinRow } from '../languages/TwinRow.tsx';
import { Figure, StoryContext } from '../pictures/Figure.tsx';
import { pictureSizes } from '../pictures/pictureSizes.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { ArticleHeader } from './ArticleHeader.tsx';
import { Corrections, Related, Sources } from './afterText.tsx';
import styles from './article.module.css';
import type { Image } from './image.ts';
import type { Rendition, ShownBlock } from './rendition.ts';
import { type Row, type RowSection, rowsOf } from './rows.ts';

/** An article as a reader sees it: in one language, or in two side by side. */
export function ArticleView({ rendition }: { rendition: Rendition }) {
  const twin = use(PairContext)?.twin;
  const { story, edition } = rendition;
  const classes = [
    styles.article,
    twin && sideBySide.pair,
    // Said ahead: by what follows, a style would move what is painted while the page comes in.
    !edition.image && styles.withoutPhoto,
  ];
  return (
    <StoryContext value={story}>
      <article className={classes.filter(Boolean).join(' ')} {...textIn(edition.inLanguage)}>
        <GapNotices rendition={rendition} />
        <ArticleHeader rendition={rendition} />
        <Photo image={edition.image} twin={twin?.edition.image} />
        {rowsOf(rendition, twin).map((section) => (
          <SectionView key={section.id} section={section} />
        ))}
        <Corrections edition={edition} />
        <Sources edition={edition} />
      </article>
      <Related edition={edition} />
    </StoryContext>
  );
}

/** The article's photo; where the other language has another one, both. */
function Photo({ image, twin }: Record<'image' | 'twin', Image | undefined>) {
  const shown = { sizes: pictureSizes.photo, first: true };
  if (!twin) return image && <Figure image={image} {...shown} />;
  if (twin.url === image?.url) return <Figure image={image} twin={{ image: twin }} {...shown} />;
  return (
    <TwinRow
      id="_photo"
      own={image && <Figure image={image} {...shown} />}
      twin={<Figure image={twin} />}
    />
  );
}

function SectionView({ section }: { section: RowSection }) {
  const { id, own, twin, isGap, rows } = section;
  const beside = use(PairContext)?.twin.edition.inLanguage;
  return (
    <section {...((own || isGap) && { id })}>
      {(own?.heading || twin?.heading) && (
        <TwinRow
          id={id}
          own={own?.heading && <h2 {...textIn(own.inLanguage)}>{own.heading}</h2>}
          twin={
            twin?.heading && (
              <p
                className={sideBySide.heading}
                data-twin={id}
                {...textIn(twin.inLanguage ?? beside)}
              >
                {twin.heading}
              </p>
            )
          }
          isShown
        />
      )}
      {rows.map((row) => (
        <RowView key={row.id} row={row} />
      ))}
    </section>
  );
}

function RowView({ row: { id, own, twin, isGap = false } }: { row: Row }) {
  const code = use(PairContext)?.twin.edition.inLanguage;
  const twinRoot = { 'data-twin': id, ...textIn(code) };
  const picture = own && asImage(own.block);
  const twinPicture = twin && asImage(twin.block);
  const isFilled = own?.inLanguage ?? twin?.inLanguage;
  if (picture && picture.url === twinPicture?.url && !isFilled) {
    return (
      <Figure
        image={picture}
        root={{ id, 'data-block': picture.type }}
        twin={{ image: twinPicture, root: twinRoot }}
        sizes={pictureSizes.shared}
      />
    );
  }
  return (
    <TwinRow
      id={id}
      own={own ? <ShownBlockView shown={own} root={{ id }} /> : isGap && <Gap id={id} />}
      twin={twin && <ShownBlockView shown={twin} root={twinRoot} />}
      {...(isGap && code && { mark: <LanguageMark code={code} /> })}
      isShown={isGap}
    />
  );
}

function ShownBlockView({
  shown,
  root,
}: {
  shown: ShownBlock;
  root: Omit<RootProps, 'data-block'>;
}) {
  const { block, inLanguage } = shown;
  const view = <BlockView block={block} root={{ ...root, ...textIn(inLanguage) }} />;
  if (!inLanguage) return view;
  return (
    <div className={styles.filled}>
      <LanguageMark code={inLanguage} />
      {view}
    </div>
  );
}

/** Says that what follows is in another language than the text around it. */
function LanguageMark({ code }: { code: string }) {
  const { t, i18n } = useTranslation();
  return (
    <span className={styles.mark} {...textIn(i18n.language)}>
      {t('inOriginalLanguage', { language: languageName(code, i18n.language) })}
    </span>
  );
}
