/** Tells a screen reader, politely, what the page has turned into: its headline and, before that, a word. */
export function announce(before = ''): void {
  say(before + (document.querySelector('h1')?.textContent ?? document.title));
}

/** Tells a screen reader, politely, in the language of the interface. */
export function say(text: string): void {
  const status = document.getElementById('_status');
  if (!status) return;
  status.lang = document.documentElement.lang;
  status.textContent = text;
}
