import { hashOf } from './output.ts';
import type { OutputFile } from './outputFile.ts';

/**
 * The service worker, told what it is to have at hand: the app's files, which are named by their content,
 * and the page that starts the app. It is another one only where one of these is: no article changes it.
 * @param code what Vite made of src/offline/sw.ts
 * @param assets the names of the app's files
 */
export function workerFile(code: string, assets: readonly string[], shell: OutputFile): OutputFile {
  const files = [
    { url: shell.path, revision: hashOf(shell.content) },
    ...assets
      .filter((name) => !name.endsWith('.css')) // In the pages.
      .sort()
      .map((name) => ({ url: `assets/${name}`, revision: null })),
  ];
  return { path: 'sw.js', content: `self.__WB_MANIFEST=${JSON.stringify(files)};\n${code}` };
}
