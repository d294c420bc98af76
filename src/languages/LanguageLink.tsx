import type { AnchorHTMLAttributes, ReactNode } from 'react';
import type { Language } from '../languages.ts';
import { hrefOf, inLanguage } from '../route.ts';
import { isPlainClick } from '../ui/isPlainClick.ts';
import { useRoute } from '../ui/useNavigation.tsx';
import { rememberChoice } from './choice.ts';

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & {
  to: Language;
  children: ReactNode;
};

/** A link to this same page in another language. */
export function LanguageLink({ to, children, ...rest }: Props) {
  return (
    <a
      href={hrefOf(inLanguage(useRoute(), to))}
      hrefLang={to.code}
      onClick={(event) => {
        if (isPlainClick(event)) rememberChoice(to);
      }}
      {...rest}
    >
      {children}
    </a>
  );
}
