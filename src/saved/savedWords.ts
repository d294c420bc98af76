import type en from '../../locales/en.json';
import { useLanguage } from '../ui/useLanguage.ts';

type Words = Pick<typeof en, Exclude<Extract<keyof typeof en, `saved${string}`>, 'saved'>>;
export type SavedKey = keyof Words;

/** The words of this subject in every language: they come with its code, not with each page. */
const files = import.meta.glob<Words>('../../locales/*.json', {
  eager: true,
  import: 'default',
  query: '?saved',
});

/** The words about what is kept, in the reader's language. */
export function useSavedWords(): (key: SavedKey, values?: Record<string, string>) => string {
  const { code } = useLanguage();
  const words = files[`../../locales/${code}.json`];
  return (key, values = {}) => {
    const text = words?.[key];
    if (text === undefined) throw new Error(`locales/${code}.json: expected a text for ${key}`);
    return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}
