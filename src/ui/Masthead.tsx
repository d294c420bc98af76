import { LanguageTabs } from '../languages/LanguageTabs.tsx';
import { siteName } from '../site.ts';
import frame from './frame.module.css';
import { PageLink } from './PageLink.tsx';
import { useLanguage } from './useLanguage.ts';

/** The site's name, and the tabs: always at hand. */
export function Masthead() {
  const language = useLanguage();
  return (
    <header className={frame.masthead}>
      <div className={frame.bar}>
        <PageLink page={{ name: 'front' }} className={frame.name}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M1 5l6-2v18l-6-2zM9 3h6v18H9zM17 3l6 2v14l-6 2z" />
          </svg>
          {siteName(language)}
        </PageLink>
        <LanguageTabs />
      </div>
    </header>
  );
}
