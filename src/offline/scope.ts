/** What stands in a worker's scope, of which TypeScript's `dom` knows nothing. */
type WorkerScope = {
  /** The app's files, put here by the build (`tools/workerFile.ts`). */
  __WB_MANIFEST: { url: string; revision: string | null }[];
  location: Location;
  registration: ServiceWorkerRegistration;
  clients: {
    matchAll: (options: { type: 'window' }) => Promise<unknown[]>;
    claim: () => Promise<void>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: (
    type: 'activate' | 'message',
    listener: (event: { data: unknown; waitUntil: (work: Promise<unknown>) => void }) => void,
  ) => void;
};

declare const self: WorkerScope;

export const scope = self;
