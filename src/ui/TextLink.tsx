import type { ReactNode } from 'react';
import { PageLink } from './PageLink.tsx';

/** A link in a text: `article:{article}` opens in the reader's language, all else as it is. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  if (href.startsWith('article:')) {
    const article = href.slice('article:'.length);
    return <PageLink page={{ name: 'article', article }}>{children}</PageLink>;
  }
  return (
    <a href={href} rel="noopener">
      {children}
    </a>
  );
}
