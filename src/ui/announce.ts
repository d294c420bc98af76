/** Tells a screen reader, politely, what the page has turned into: its headline and, before that, a word. */
export function announce(before = ''): void {
  const status = document.getElementById('_status');
  if (!status) return;
  status.lang = document.documentElement.lang;
  status.textContent = before + (document.querySelector('h1')?.textContent ?? document.title);
}
