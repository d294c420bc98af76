import type { ReactNode } from 'react';
import { LanguageTabs } from '../languages/LanguageTabs.tsx';
import type { Page } from '../route.ts';
import { siteName } from '../site.ts';
import { BookmarkIcon } from '../ui/BookmarkIcon.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import frame from './frame.module.css';

/** The site's name, search, what is kept, and the tabs: always at hand. */
export function Masthead() {
  const { t } = useTranslation();
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
        <nav className={frame.tools} aria-label={t('sections')}>
          <ToolLink page={{ name: 'search', query: '' }} label={t('search')}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M10 3a7 7 0 1 0 0 14a7 7 0 0 0 0-14M15 15l6 6" />
            </svg>
          </ToolLink>
          <ToolLink page={{ name: 'saved' }} label={t('saved')}>
            <BookmarkIcon />
          </ToolLink>
        </nav>
        <LanguageTabs />
      </div>
    </header>
  );
}

function ToolLink({ page, label, children }: { page: Page; label: string; children: ReactNode }) {
  return (
    <PageLink page={page} aria-label={label} title={label}>
      {children}
    </PageLink>
  );
}
