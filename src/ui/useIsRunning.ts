import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** Whether the app has taken over: false in the HTML that is made ahead, and while it is hydrated. */
export function useIsRunning(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
