import type { Text } from '../../../src/blocks/text.ts';
import type { Flow } from './htmlFlow.ts';
import { elementText, skips } from './htmlText.ts';
import { lostTable, tableList } from './tables.ts';

const isList = (element: Element) => element.tagName === 'UL' || element.tagName === 'OL';

/** A list's items; those of a list inside it follow the item that they belong to. */
export function listItems(element: Element, flow: Flow): Text[] {
  const items: Text[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === 3 && node.textContent?.trim()) items.push(node.textContent.trim());
    if (node.nodeType !== 1 || skips(node as Element, flow)) continue;
    const item = node as Element;
    if (isList(item)) {
      items.push(...listItems(item, flow));
      continue;
    }
    const own = elementText(item, flow, isList);
    if (own !== undefined) items.push(own);
    for (const inner of outermostLists(item)) items.push(...listItems(inner, flow));
  }
  return items;
}

function outermostLists(element: Element): Element[] {
  return [...element.querySelectorAll('ul, ol')].filter(
    (inner) => inner.parentElement?.closest('ul, ol') === element.closest('ul, ol'),
  );
}

/** A table's rows, an item each. */
export function table(element: Element, flow: Flow): void {
  const caption = element.querySelector('caption');
  const title = caption && elementText(caption, flow);
  const heading = flow.pieces.findLast((piece) => 'heading' in piece);
  const under = heading && 'heading' in heading ? `under “${heading.heading}”` : 'at the beginning';
  const rows = [...element.querySelectorAll('tr')];
  const list = tableList(
    rows.map((row) => [...row.children].map((cell) => elementText(cell, flow))),
  );
  if (title) flow.pieces.push({ type: 'paragraph', text: title });
  if (list.length > 0) flow.findings.push(lostTable(flow.file, `the table ${under}`));
  flow.pieces.push(...list);
}
