import type { i18n } from 'i18next';
import { use } from 'react';
import { I18nContext } from 'react-i18next';

/**
 * The interface's words, of the nearest language. react-i18next's hook of this name listens to its
 * instance for changes, which ours don't have: a language is an instance of its own (src/i18n.ts), and
 * a page asks for words some thirty times.
 */
export function useTranslation(): { t: i18n['t']; i18n: i18n } {
  const { i18n } = use(I18nContext);
  return { t: i18n.t, i18n };
}
