import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { hrefOf, type Page } from '../route.ts';
import { useLanguage } from './useLanguage.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  page: Page;
  children: ReactNode;
};

/** A link to another page of the site, in the reader's language. */
export function PageLink({ page, children, ...rest }: Props) {
  const language = useLanguage();
  return (
    <a href={hrefOf({ language, page })} {...rest}>
      {children}
    </a>
  );
}
