import type { ReactNode } from 'react';
import { textIn } from '../languages/direction.ts';
import { TextLink } from '../ui/TextLink.tsx';
import type { Run, Text } from './text.ts';

/** Text with its links, emphasis and foreign words. Markup in it shows as the characters it is. */
export function RichText({ text }: { text: Text }) {
  if (typeof text === 'string') return text;
  return text.map((part, index) =>
    typeof part === 'string' ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: runs have no ids, and don't move.
      <RunView key={index} run={part} />
    ),
  );
}

function RunView({ run: { text, href, emphasis, strong, inLanguage } }: { run: Run }) {
  let content: ReactNode = text;
  if (emphasis) content = <em>{content}</em>;
  if (strong) content = <strong>{content}</strong>;
  if (inLanguage) {
    content = <span {...textIn(inLanguage)}>{content}</span>;
  }
  return href ? <TextLink href={href}>{content}</TextLink> : content;
}
