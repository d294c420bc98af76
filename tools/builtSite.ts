import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder for the site that `testSite` builds once for all files of tests. */
    builtSite: string;
  }
}

/**
 * Before all tests, as Vitest calls it: a folder for this run, emptied where it runs again for changed code.
 * @returns what removes it
 */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'built-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  project.provide('builtSite', folder);
  project.onTestsRerun(async () => {
    remove();
    mkdirSync(folder);
  });
  return remove;
}
