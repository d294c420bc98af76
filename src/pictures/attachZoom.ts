import {
  boundsOf,
  moveBy,
  type Point,
  type Size,
  whole,
  within,
  type Zoom,
  zoomAt,
} from './zoom.ts';

export type ZoomControls = {
  /** Zooms by a factor, about the middle. */
  zoom: (factor: number) => void;
  move: (by: Point) => void;
  reset: () => void;
  detach: () => void;
};

const dragStart = 6; // px: less than that is a tap
const doubleTap = { time: 300, distance: 30 };
const tapFactor = 2.5;

/**
 * Lets a picture be zoomed and moved on its stage with fingers, mouse and wheel. It is laid out from
 * here, since the CSP of hashes has no place for `style` attributes in the HTML.
 * @param onBackdrop a tap beside the picture
 */
export function attachZoom(
  stage: HTMLElement,
  picture: HTMLElement,
  size: Size,
  onBackdrop: () => void,
): ZoomControls {
  let bounds = boundsOf({ width: stage.clientWidth, height: stage.clientHeight }, size);
  let zoom = whole;
  let isDragged = false;
  let lastTap: { point: Point; time: number } | undefined;
  const pointers = new Map<number, Point>();

  function show(next: Zoom) {
    zoom = next;
    // What a finger moves follows it at once.
    picture.style.transition = isDragged ? 'none' : '';
    picture.style.transform = `translate(${zoom.x}px, ${zoom.y}px) scale(${zoom.scale})`;
    picture.style.cursor = zoom.scale > 1 ? 'grab' : 'zoom-in';
  }

  function layOut() {
    bounds = boundsOf({ width: stage.clientWidth, height: stage.clientHeight }, size);
    picture.style.inlineSize = `${bounds.fitted.width}px`;
    picture.style.blockSize = `${bounds.fitted.height}px`;
    show(within(zoom, bounds));
  }

  /** Where an event is, as seen from the stage's middle. */
  function pointOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = stage.getBoundingClientRect();
    return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
  }

  function press(event: PointerEvent) {
    if (event.button > 0) return;
    if (pointers.size === 0) isDragged = false;
    pointers.set(event.pointerId, pointOf(event));
  }

  function drag(event: PointerEvent) {
    // Let go beside the stage, which wasn't told.
    if (event.buttons === 0) pointers.delete(event.pointerId);
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const [other] = [...pointers].filter(([id]) => id !== event.pointerId).map(([, at]) => at);
    if (!isDragged && !other && distance(before, now) < dragStart) return;
    if (!isDragged) stage.setPointerCapture(event.pointerId);
    isDragged = true;
    pointers.set(event.pointerId, now);
    if (!other) return show(moveBy(zoom, difference(now, before), bounds));
    const factor = distance(now, other) / Math.max(1, distance(before, other));
    const middle = between(before, other);
    const pinched = zoomAt(zoom, factor, middle, bounds);
    show(moveBy(pinched, difference(between(now, other), middle), bounds));
  }

  function release(event: PointerEvent) {
    if (!pointers.delete(event.pointerId) || isDragged) return;
    if (event.type === 'pointerup' && event.target === picture) tap(event);
  }

  function tap(event: PointerEvent) {
    const point = pointOf(event);
    const time = event.timeStamp;
    const isSecond =
      lastTap &&
      time - lastTap.time < doubleTap.time &&
      distance(point, lastTap.point) < doubleTap.distance;
    lastTap = isSecond ? undefined : { point, time };
    if (isSecond) show(zoom.scale > 1 ? whole : zoomAt(zoom, tapFactor, point, bounds));
  }

  // On click, not on release: the click would land on what lies under the closed view.
  function click(event: MouseEvent) {
    if (!isDragged && event.target !== picture) onBackdrop();
  }

  function wheel(event: WheelEvent) {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // A trackpad's pinch arrives as a wheel with Ctrl, in small steps.
    const speed = event.ctrlKey ? 0.01 : 0.002;
    show(zoomAt(zoom, Math.exp(-event.deltaY * lines * speed), pointOf(event), bounds));
  }

  const ending = new AbortController();
  const { signal } = ending;
  stage.addEventListener('pointerdown', press, { signal });
  stage.addEventListener('pointermove', drag, { signal });
  stage.addEventListener('pointerup', release, { signal });
  stage.addEventListener('pointercancel', release, { signal });
  stage.addEventListener('click', click, { signal });
  stage.addEventListener('wheel', wheel, { signal, passive: false });
  const observer = new ResizeObserver(layOut);
  observer.observe(stage);
  layOut();

  return {
    zoom: (factor) => {
      isDragged = false;
      show(zoomAt(zoom, factor, { x: 0, y: 0 }, bounds));
    },
    move: (by) => {
      isDragged = false;
      show(moveBy(zoom, by, bounds));
    },
    reset: () => {
      isDragged = false;
      show(whole);
    },
    detach: () => {
      ending.abort();
      observer.disconnect();
    },
  };
}

function difference(a: Point, b: Point): Point {
  return { x: a.x - b.x, y: a.y - b.y };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
