import type { UseQueryResult } from '@tanstack/react-query';
import type { AccountFunctions as Listed } from '../api/streams.ts';
import { formatPlural } from '../ui/format.ts';
import styles from './account-functions.module.css';
import { ProblemNotice } from './problem-notice.tsx';

/** Lists the functions of the chosen account where somebody asks for them: it is a call with their credentials. */
export function AccountFunctions({ query }: { readonly query: UseQueryResult<Listed> }) {
  const { data, error, isFetching } = query;
  return (
    <div className={styles.row}>
      <button type="button" className={styles.ask} disabled={isFetching} onClick={() => void query.refetch()}>
        List the functions of the account
      </button>
      <span role="status" className="dim">
        {isFetching && 'Asking Lambda…'}
        {data?.place && !isFetching && `${formatPlural(data.items.length, 'function')} in ${data.place.region}`}
        {data?.cut === true && '; there are more'}
      </span>
      {error && !isFetching && <ProblemNotice error={error} onRetry={() => void query.refetch()} />}
    </div>
  );
}
