import {
  type ComponentProps,
  type ComponentType,
  createContext,
  type MouseEvent,
  use,
  useState,
} from 'react';
import type { Image } from '../article/image.ts';
import type { Story } from '../article/story.ts';
import type { RootProps } from '../blocks/block.ts';
import { textIn } from '../languages/direction.ts';
import { TwinRow } from '../languages/TwinRow.tsx';
import { loadCode } from '../loadCode.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import state from '../ui/state.module.css';
import { useTranslation } from '../ui/useTranslation.ts';
import type { LargeView } from './LargeView.tsx';
import { Picture } from './Picture.tsx';
import styles from './picture.module.css';
import { fileUrl, largestFile } from './pictureFiles.ts';
import { pictureSizes } from './pictureSizes.ts';

/** The story whose pictures are shown. */
export const StoryContext = createContext<Story | null>(null);

type Props = {
  image: Image;
  root?: RootProps;
  /** The same picture in a second language: its caption stands beside the first one's. */
  twin?: { image: Image; root?: Partial<RootProps> };
  sizes?: string;
  first?: boolean;
};

/** The large view's code, once it is loaded, and the picture's URL as the text shows it. */
type Opened = { View: ComponentType<ComponentProps<typeof LargeView>>; shown: string };

/** A picture with its caption and credit. It opens large; without JavaScript, as a file. */
export function Figure({ image, root, twin, sizes = pictureSizes.column, first = false }: Props) {
  const { t } = useTranslation();
  const story = use(StoryContext);
  const [opened, setOpened] = useState<Opened>();
  if (!story) return null;
  const { url, alt } = image;
  const shared = { article: story.id, image, picture: story.pictures[url] };
  const caption = hasCaption(image) && <Caption image={image} />;
  const twinHasCaption = twin !== undefined && hasCaption(twin.image);
  const twinCaption = twin && (
    <div {...twin.root}>
      {twinHasCaption ? (
        <Caption image={twin.image} />
      ) : (
        <span className={state.hidden}>{twin.image.alt}</span>
      )}
    </div>
  );

  function open(event: MouseEvent<HTMLAnchorElement>) {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    const link = event.currentTarget;
    // Safari gives a link that is tapped no focus; the view gives it back to who had it.
    link.focus({ preventScroll: true });
    const shown = link.querySelector('img')?.currentSrc ?? '';
    loadLargeView().then(
      (View) => setOpened({ View, shown }),
      () => location.assign(link.href),
    );
  }

  return (
    // Its name is its own caption, not the other language's too.
    <figure {...root} className={styles.figure} aria-label={twin && image.caption}>
      <a
        className={styles.enlarge}
        href={fileUrl(story.id, url)}
        aria-label={alt ? `${t('enlarge')}: ${alt}` : t('enlarge')}
        onClick={open}
        onPointerEnter={preload}
        onFocus={preload}
      >
        <Picture {...shared} sizes={sizes} first={first} />
      </a>
      {(caption || twinHasCaption) && (
        <figcaption>
          {twin ? (
            <TwinRow
              id={root?.id ?? '_photo'}
              own={<div>{caption}</div>}
              twin={twinHasCaption && twinCaption}
            />
          ) : (
            caption
          )}
        </figcaption>
      )}
      {!twinHasCaption && twinCaption}
      {opened && (
        <opened.View
          image={image}
          shown={opened.shown}
          largest={largestFile(shared.article, image, shared.picture, opened.shown)}
          t={t}
          onClose={() => setOpened(undefined)}
        >
          {caption}
        </opened.View>
      )}
    </figure>
  );
}

const loadLargeView = () =>
  loadCode(() => import('./LargeView.tsx').then((code) => code.LargeView));

/** Loads the large view's code ahead. What fails then is tried again on the tap. */
function preload() {
  loadLargeView().catch(() => {});
}

function hasCaption({ caption, creditText, illustrative }: Image): boolean {
  return Boolean(caption || creditText || illustrative);
}

function Caption({ image: { caption, creditText, illustrative } }: { image: Image }) {
  const { t, i18n } = useTranslation();
  return (
    <>
      {caption && <span className={styles.caption}>{`${caption} `}</span>}
      {creditText && <span className={styles.credit}>{`${creditText} `}</span>}
      {illustrative && (
        <span className={styles.illustrative} {...textIn(i18n.language)}>
          {t('illustrative')}
        </span>
      )}
    </>
  );
}
