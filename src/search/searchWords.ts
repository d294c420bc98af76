import { addWords } from '../i18n.ts';

addWords(
  import.meta.glob('../../locales/*.json', { eager: true, import: 'default', query: '?search' }),
);
