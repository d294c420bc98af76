import type { Language } from '../languages.ts';

/** Gives a language's tab the focus, where a message on that language had it and goes. */
export function focusTab({ code }: Language): void {
  document.querySelector<HTMLElement>(`nav a[hreflang="${code}"]`)?.focus({ preventScroll: true });
}
