export type Point = { x: number; y: number };
export type Size = { width: number; height: number };

/** How a picture lies on its stage: how large, and its middle how far from the stage's. */
export type Zoom = Point & { scale: number };

/** What a zoom keeps to: the stage, the picture as it fits in there, and the largest scale. */
export type Bounds = { stage: Size; fitted: Size; largest: number };

export const whole: Zoom = { scale: 1, x: 0, y: 0 };

/** A picture is shown whole, and never larger than it is until it is zoomed: to twice that, or more. */
export function boundsOf(stage: Size, { width, height }: Size): Bounds {
  const fit = Math.min(1, stage.width / width, stage.height / height);
  const fitted = { width: width * fit, height: height * fit };
  return { stage, fitted, largest: Math.max(3, 2 / fit) };
}

/** Zooms, with what is at a point (as seen from the stage's middle) staying there. */
export function zoomAt(zoom: Zoom, factor: number, point: Point, bounds: Bounds): Zoom {
  const scale = clamp(zoom.scale * factor, 1, bounds.largest);
  const ratio = scale / zoom.scale;
  const x = point.x + (zoom.x - point.x) * ratio;
  const y = point.y + (zoom.y - point.y) * ratio;
  return within({ scale, x, y }, bounds);
}

export function moveBy(zoom: Zoom, { x, y }: Point, bounds: Bounds): Zoom {
  return within({ scale: zoom.scale, x: zoom.x + x, y: zoom.y + y }, bounds);
}

/** A picture larger than the stage leaves no gap beside it; a smaller one stays in the middle. */
export function within({ scale, x, y }: Zoom, { stage, fitted }: Bounds): Zoom {
  const slackX = Math.max(0, (fitted.width * scale - stage.width) / 2);
  const slackY = Math.max(0, (fitted.height * scale - stage.height) / 2);
  return { scale, x: clamp(x, -slackX, slackX), y: clamp(y, -slackY, slackY) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value)) + 0; // Never -0.
}
