import { useEffect } from 'react';

/** For a page that couldn't be shown: tries again when the network is back, and gives the text that comes the focus that the page had. */
export function useRecovery(retry: () => void): void {
  useEffect(() => {
    addEventListener('online', retry);
    return () => removeEventListener('online', retry);
  }, [retry]);
  useEffect(
    () => () => {
      const { activeElement, body } = document;
      if (activeElement === body) document.querySelector('main')?.focus({ preventScroll: true });
    },
    [],
  );
}
