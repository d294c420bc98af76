import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import { formatRoute, type Page } from '../route.ts';
import { useLanguage } from './useLanguage.ts';
import { usePrefetch } from './usePrefetch.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  page: Page;
  children: ReactNode;
};

/** A link to another page of the site, in the reader's language. */
export function PageLink({ page, children, ...rest }: Props) {
  const language = useLanguage();
  const route = { language, page };
  const prefetch = usePrefetch(route);
  return (
    <Link href={formatRoute(route)} {...prefetch} {...rest}>
      {children}
    </Link>
  );
}
