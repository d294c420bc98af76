/** No reader waits longer than this for anything, in ms. */
export const longestWait = 15_000;

/** Of that, what a way round has where the first way failed, in ms. */
export const secondWait = 4_000;

/** What comes later than anyone may have to wait has failed. */
export function inTime<T>(work: Promise<T>, time = longestWait): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new Error(`Nothing came within ${time / 1000} s`));
    const timer = setTimeout(late, time);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
