import { listQuery } from '../article/queries.ts';
import { useDocument } from '../article/useDocument.ts';
import { PageLink } from '../ui/PageLink.tsx';
import { useIsRunning } from '../ui/useIsRunning.ts';
import { useLanguage } from '../ui/useLanguage.ts';
import { useTranslation } from '../ui/useTranslation.ts';
import { pageOfList } from './pageOfList.ts';

type Props = { number: number; topic: { id: string; name: string } | undefined };

/**
 * To the page after this one, where the latest articles don't show what follows. The HTML doesn't know: it
 * stays as it is while new pages come, and leads to the latest.
 */
export function NewerLink({ number, topic }: Props) {
  const { t } = useTranslation();
  const isRunning = useIsRunning();
  const { data: latest } = useDocument({
    ...listQuery(useLanguage(), undefined, topic?.id),
    enabled: isRunning,
    // Pages have the same numbers in every language.
    placeholderData: (before) => before,
  });
  return isRunning && number < (latest?.previous ?? 0) ? (
    <PageLink page={pageOfList(number + 1, topic?.id)}>{t('newer')}</PageLink>
  ) : (
    <PageLink page={pageOfList(undefined, topic?.id)}>{topic?.name ?? t('latest')}</PageLink>
  );
}
