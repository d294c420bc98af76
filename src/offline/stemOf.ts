/** What a picture's sizes and formats have in common: `…/hall.0a1b2c3d` of `…/hall.0a1b2c3d.640.avif`. */
export function stemOf(url: string): string {
  return url.replace(/(\.\d+)?\.[a-z]+$/, '');
}
