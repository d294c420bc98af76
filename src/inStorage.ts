/** A key in the host's storage, which sites below other paths use too. */
export function ownKey(name: string): string {
  return import.meta.env.BASE_URL.slice(1) + name;
}

/** What comes of using the browser's storage: nothing where it is switched off or full, and reading goes on. */
export function inStorage<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
