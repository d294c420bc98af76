import { join } from 'node:path';
import { normalizePath, type Rolldown } from 'vite';

/** The name of a part of the app for each module that an entry in `src/` imports, at once or in turn. */
export function partOf(name: string, entry: string) {
  const first = normalizePath(join(import.meta.dirname, '../../src', entry));
  return (id: string, modules: Rolldown.ChunkingContext): string | null => {
    const found = new Set<string>();
    const follow = (file: string) => {
      if (found.has(file)) return;
      found.add(file);
      modules.getModuleInfo(file)?.importedIds.forEach(follow);
    };
    follow(first);
    return found.has(id) ? name : null;
  };
}
