import {
  type QueryKey,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { documentIn } from './queries.ts';

/** A document, in whatever state it is. */
type DocumentState<Data> = Pick<UseQueryResult<Data>, 'data' | 'error' | 'isError' | 'status'> & {
  refetch: () => unknown;
};

type UseDocument = <Data, Key extends QueryKey>(
  query: UseQueryOptions<Data, Error, Data, Key>,
) => DocumentState<Data>;

/** As it is in the cache. */
const useDocumentAsItIs: UseDocument = <Data>({ queryKey }: { queryKey: QueryKey }) => {
  const data = documentIn<Data>(useQueryClient(), queryKey);
  const status = data === undefined ? 'pending' : 'success';
  return { data, status, error: null, isError: false, refetch: () => {} };
};

/**
 * A document from the cache or the network, followed as it changes. In the build nothing does: a page is
 * rendered once what it shows is there, and observers would take a fifth of that time.
 */
export const useDocument: UseDocument = import.meta.env.SSR ? useDocumentAsItIs : useQuery;
