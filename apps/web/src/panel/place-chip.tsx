import { useQuery } from '@tanstack/react-query';
import { useSource } from '../api/queries.ts';
import type { Capture } from '../api/shapes.ts';
import type { AwsPlace } from '../api/streams.ts';
import styles from './place-chip.module.css';

type Place = Omit<AwsPlace, 'stream'> & Partial<NonNullable<Capture['reading']>>;

/** Account, region and endpoint that were used: of the capture that is open, else of the last call that was made. */
export function PlaceChip({ reading }: { readonly reading?: Capture['reading'] }) {
  const { live } = useSource();
  const last = useQuery({
    queryKey: ['aws'],
    queryFn: async () => (await live?.lastPlace()) ?? null,
    enabled: live !== undefined && reading === undefined,
  });
  const place: Place | null | undefined = reading ?? last.data;
  if (place === undefined || place === null || place.demo === true) return null;
  return (
    <span className={styles.chip} role="note" aria-label="AWS account, region and endpoint" title={inFull(place)}>
      {accountWord(place)}
      {place.region}
      {place.custom && (
        <>
          {' '}
          · <b>custom endpoint</b> {hostOf(place.endpoint)}
        </>
      )}
    </span>
  );
}

/** Behind an endpoint that is not AWS there may be no account at all. */
function accountWord({ account, custom }: Place): string {
  if (account !== undefined) return `account ${account} · `;
  return custom ? '' : 'account not known · ';
}

function inFull({ account, region, endpoint, custom, profile, role }: Place): string {
  const parts = [
    `Account ${account ?? 'not known'}`,
    `region ${region}`,
    `endpoint ${endpoint}${custom ? ', not the one of AWS' : ''}`,
    profile !== undefined && `profile ${profile}`,
    role !== undefined && `role ${role}`,
  ];
  return parts.filter((part) => part !== false).join('\n');
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}
