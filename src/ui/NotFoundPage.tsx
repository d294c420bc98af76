import { Message } from './Message.tsx';
import { PageLink } from './PageLink.tsx';
import { useTranslation } from './useTranslation.ts';

/** There is no such page. */
export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Message title={t('notFoundTitle')} text={t('notFoundText')}>
      <PageLink page={{ name: 'front' }}>{t('frontPage')}</PageLink>
    </Message>
  );
}
