/** What a picture's sizes and formats have in common: `…/hall._0a1b2c3d` of `…/hall._0a1b2c3d.640.avif`. */
export function pictureBase(url: string): string {
  return url.replace(/(\.\d+)?\.[a-z]+$/i, '');
}
