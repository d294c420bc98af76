import { LanguageLink } from '../languages/LanguageLink.tsx';
import { languages } from '../languages.ts';
import { Message } from '../ui/Message.tsx';
import { PageLink } from '../ui/PageLink.tsx';
import { RetryButton } from '../ui/RetryButton.tsx';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { BrokenDocument } from './fault.ts';
import { DocumentUnavailable } from './fetchDocument.ts';
import { storyQuery } from './queries.ts';
import { hasEdition } from './story.ts';
import { useDocument } from './useDocument.ts';
import { useRecovery } from './useRecovery.ts';

type Props = {
  error: Error;
  retry: () => void;
  article?: string;
  /** Whether the site itself names the document: that it isn't there is the site's fault, and may pass. */
  isNamed?: boolean;
};

/** Why a page's document can't be shown, and what to do next. */
export function DocumentError({ error, retry, article, isNamed = false }: Props) {
  const { t } = useTranslation();
  const kind = kindOf(error, isNamed);
  useRecovery(retry);
  return (
    <Message title={t(`${kind}Title`)} text={t(`${kind}Text`)}>
      {import.meta.env.DEV && <pre>{error.message}</pre>}
      {kind !== 'notFound' && <RetryButton onClick={retry} />}
      <PageLink page={{ name: 'front' }}>{t('frontPage')}</PageLink>
      {kind === 'unavailable' && <PageLink page={{ name: 'saved' }}>{t('saved')}</PageLink>}
      {article && kind !== 'notFound' && <OtherEditions article={article} />}
    </Message>
  );
}

function kindOf(error: Error, isNamed: boolean): 'notFound' | 'broken' | 'unavailable' {
  if (error instanceof BrokenDocument) return 'broken';
  const isGone = error instanceof DocumentUnavailable && error.isGone;
  return isGone && !isNamed ? 'notFound' : 'unavailable';
}

/** The languages that the article is known to exist in. */
function OtherEditions({ article }: { article: string }) {
  const { t } = useTranslation();
  const current = useLanguage();
  const { data: story } = useDocument({ ...storyQuery(article), enabled: false });
  const others = languages.filter(
    (language) => language !== current && story && hasEdition(story, language),
  );
  if (others.length === 0) return null;
  return (
    <p>
      {t('tryInstead')}
      {others.map((language) => [
        ' ',
        <LanguageLink key={language.slug} to={language} lang={language.code}>
          {language.name}
        </LanguageLink>,
      ])}
    </p>
  );
}
