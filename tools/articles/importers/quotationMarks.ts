/** The marks of a quotation and of one inside it, by language. */
const marks: Record<string, [outer: string, inner: string]> = {
  uk: ['«»', '„“'],
  ru: ['«»', '„“'],
};
const others: [outer: string, inner: string] = ['“”', '‘’'];

/** What a browser puts around a `<q>`, where its words don't have marks of their own. */
export function quotationMarks(element: Element, language = ''): [open: string, close: string] {
  if (!element.matches('q') || marked.test(element.textContent ?? '')) return ['', ''];
  const [outer, inner] = marks[language] ?? others;
  const [open = '', close = ''] = element.parentElement?.closest('q') ? inner : outer;
  return [open, close];
}

const marked = /^\s*[«„“"‘]/u;
