import { type FormEvent, useEffect, useRef } from 'react';
import { hrefOf } from '../route.ts';
import state from '../ui/state.module.css';
import { useLanguage } from '../ui/useLanguage.ts';
import { useSwitching } from '../ui/useNavigation.tsx';
import { useTranslation } from '../ui/useTranslation.ts';
import styles from './search.module.css';

/**
 * The question, as a plain form: its answer has an address. What is typed stays in the field when the
 * language changes, since the field does.
 */
export function SearchForm({ question }: { question: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { navigate } = useSwitching();
  const input = useRef<HTMLInputElement>(null);

  // Who comes to search comes to type; but nobody is taken from where they are.
  useEffect(() => {
    if (question) return;
    const frame = requestAnimationFrame(() => {
      const focused = document.activeElement;
      if (focused === document.body || focused?.localName === 'main') {
        input.current?.focus({ preventScroll: true });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [question]);

  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // As a browser sends it: no half of a surrogate pair gets into an address.
    const q = String(new FormData(event.currentTarget).get('q') ?? '').trim();
    const search = q && `?${new URLSearchParams({ q })}`;
    navigate(`${event.currentTarget.action.replace(/\?.*/, '')}${search}`);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: browsers know <search> since 2023 only
    <form
      role="search"
      className={styles.form}
      action={hrefOf({ language, page: { name: 'search', query: '' } })}
      onSubmit={ask}
    >
      <label htmlFor="_q">{t('searchLabel')}</label>
      <input
        ref={input}
        id="_q"
        type="search"
        name="q"
        defaultValue={question}
        maxLength={200}
        enterKeyHint="search"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
      />
      <button type="submit" className={state.button}>
        {t('search')}
      </button>
    </form>
  );
}
