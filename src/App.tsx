import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useLayoutEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { Footer } from './frame/Footer.tsx';
import frame from './frame/frame.module.css';
import { Masthead } from './frame/Masthead.tsx';
import { catalogueOf } from './i18n.ts';
import { directionOf } from './languages/direction.ts';
import { LanguageOffer } from './languages/LanguageOffer.tsx';
import { SwitchFailure } from './languages/SwitchFailure.tsx';
import type { Language } from './languages.ts';
import { viewOf } from './pages.ts';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { Message } from './ui/Message.tsx';
import { RetryButton } from './ui/RetryButton.tsx';
import state from './ui/state.module.css';
import { LanguageContext } from './ui/useLanguage.ts';
import { NavigationProvider, type Shown, useRoute } from './ui/useNavigation.tsx';
import { useTranslation } from './ui/useTranslation.ts';

/** The site, as the browser shows it and as HTML is made of it. */
export function App({ client, navigation }: { client: QueryClient; navigation: Shown }) {
  return (
    <QueryClientProvider client={client}>
      <NavigationProvider navigation={navigation}>
        <Site />
      </NavigationProvider>
    </QueryClientProvider>
  );
}

/** The page that is shown, in its frame and its language. */
function Site() {
  const route = useRoute();
  const { language, page } = route;
  const View = viewOf(page);
  return (
    <InLanguage language={language}>
      <SkipLink />
      <Masthead />
      <SwitchFailure />
      <LanguageOffer />
      <main id="_main" className={frame.main} tabIndex={-1}>
        <ErrorBoundary key={JSON.stringify(page)} of={route} fallback={<Failed />}>
          <View page={page} />
        </ErrorBoundary>
      </main>
      <Footer />
      <p id="_status" role="status" className={state.hidden} />
    </InLanguage>
  );
}

function InLanguage({ language, children }: { language: Language; children: ReactNode }) {
  const { code } = language;
  useLayoutEffect(() => {
    document.documentElement.lang = code;
    document.documentElement.dir = directionOf(code);
  }, [code]);
  const catalogue = catalogueOf(language);
  if (!catalogue) throw new Error(`The interface text of ${code} has to be loaded before`);
  return (
    <LanguageContext value={language}>
      <I18nextProvider i18n={catalogue}>{children}</I18nextProvider>
    </LanguageContext>
  );
}

function SkipLink() {
  const { t } = useTranslation();
  return (
    <a className={frame.skip} href="#_main">
      {t('skipToContent')}
    </a>
  );
}

function Failed() {
  const { t } = useTranslation();
  return (
    <Message title={t('failedTitle')} text={t('failedText')}>
      <RetryButton onClick={() => location.reload()} />
    </Message>
  );
}
