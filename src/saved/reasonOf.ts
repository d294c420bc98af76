import { DocumentUnavailable } from '../article/fetchDocument.ts';

/** Why an article couldn't be kept: the words that say it, and what helps. */
export function reasonOf(error: unknown) {
  const { name } = error instanceof Error ? error : { name: '' };
  if (name === 'QuotaExceededError') return 'savedNoRoom';
  if (name === 'SecurityError' || name === 'NotAllowedError') return 'savedNotHere';
  if (error instanceof DocumentUnavailable && error.status > 0) return 'savedFailed';
  return 'savedNoNetwork';
}
