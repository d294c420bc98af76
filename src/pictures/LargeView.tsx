import type { TFunction } from 'i18next';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Image } from '../article/image.ts';
import { attachZoom, type ZoomControls } from './attachZoom.ts';
import styles from './largeView.module.css';

/*
 * Loaded on demand. It takes from its props what a module of the app has (texts, addresses), since the
 * bundler would put a module that both need into a file of its own, and every page would wait for it.
 */

type Props = {
  image: Image;
  /** The URL that the browser chose for the text: there already, so shown first. */
  shown: string;
  /** The URL of the largest file. */
  largest: string;
  t: TFunction;
  /** Caption and credit. */
  children: ReactNode;
  onClose: () => void;
};

const step = 1.5;
const stride = 80; // px

const keys: Record<string, (controls: ZoomControls) => void> = {
  '+': ({ zoom }) => zoom(step),
  '=': ({ zoom }) => zoom(step),
  '-': ({ zoom }) => zoom(1 / step),
  '0': ({ reset }) => reset(),
  ArrowLeft: ({ move }) => move({ x: stride, y: 0 }),
  ArrowRight: ({ move }) => move({ x: -stride, y: 0 }),
  ArrowUp: ({ move }) => move({ x: 0, y: stride }),
  ArrowDown: ({ move }) => move({ x: 0, y: -stride }),
  // The page under it keeps its place.
  PageUp: () => {},
  PageDown: () => {},
  Home: () => {},
  End: () => {},
};

/** A picture over all else, as large as fits, to zoom and to move. */
export function LargeView({ image, shown, largest, t, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const closing = useRef<HTMLButtonElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const img = useRef<HTMLImageElement>(null);
  const controls = useRef<ZoomControls>(null);
  const { width, height, alt } = image;
  const source = useLoaded(largest, shown || largest);

  useLayoutEffect(() => {
    if (!dialog.current || !stage.current || !img.current) return;
    dialog.current.showModal();
    closing.current?.focus();
    const close = () => dialog.current?.close();
    const attached = attachZoom(stage.current, img.current, { width, height }, close);
    controls.current = attached;
    return attached.detach;
  }, [width, height]);

  function press(event: KeyboardEvent) {
    const act = keys[event.key];
    if (!act || !controls.current || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act(controls.current);
  }

  return (
    <dialog
      ref={dialog}
      className={styles.view}
      aria-label={alt || t('enlarge')}
      onClose={onClose}
      onKeyDown={press}
    >
      <div className={styles.bar}>
        <button
          type="button"
          onClick={() => controls.current?.zoom(1 / step)}
          aria-label={t('zoomOut')}
        >
          −
        </button>
        <button type="button" onClick={() => controls.current?.zoom(step)} aria-label={t('zoomIn')}>
          +
        </button>
        <button
          ref={closing}
          type="button"
          onClick={() => dialog.current?.close()}
          aria-label={t('close')}
        >
          ✕
        </button>
      </div>
      <div ref={stage} className={styles.stage}>
        <img ref={img} src={source} alt={alt} draggable={false} />
      </div>
      {children && <div className={styles.caption}>{children}</div>}
    </dialog>
  );
}

/** A picture's URL once it is loaded; until then, and if it never is, another's. */
function useLoaded(url: string, meanwhile: string): string {
  const [loaded, setLoaded] = useState(meanwhile);
  useEffect(() => {
    let isWanted = true;
    const image = new Image();
    image.src = url;
    image.decode().then(
      () => isWanted && setLoaded(url),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [url]);
  return loaded;
}
