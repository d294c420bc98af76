import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Link } from 'wouter';
import type { Language } from '../languages.ts';
import { formatRoute, inLanguage } from '../route.ts';
import { usePrefetch } from '../ui/usePrefetch.ts';
import { useRoute } from '../ui/useRoute.ts';
import { rememberChoice } from './choice.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: Language;
  children: ReactNode;
};

/** A link to this same page in another language. */
export function LanguageLink({ to, children, ...rest }: Props) {
  const route = inLanguage(useRoute(), to);
  const prefetch = usePrefetch(route);
  return (
    <Link
      href={formatRoute(route)}
      hrefLang={to.code}
      onClick={() => rememberChoice(to)}
      {...prefetch}
      {...rest}
    >
      {children}
    </Link>
  );
}
