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

/** How long what is there waits for what belongs to it, in ms. That may still come after it. */
const patience = 4_000;

/** Waits for what may be missing, and no longer than what is there may wait for it. */
export function ifInTime(work: Promise<unknown>): Promise<unknown> {
  return inTime(work, patience).catch(() => {});
}
