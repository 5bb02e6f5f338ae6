import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { chosenPlaceQuery, useSource } from '../api/queries.ts';
import type { Capture } from '../api/shapes.ts';
import type { AwsChosen, AwsPlace, Streams } from '../api/streams.ts';
import { useAwsChoice } from '../state/use-settings.ts';
import styles from './place-chip.module.css';
import { PlaceChoice } from './place-choice.tsx';

/** Account, region and endpoint: those that the open capture was read with, and those that the next call takes. */
export function PlaceChip({ reading }: { readonly reading?: Capture['reading'] }) {
  const { live } = useSource();
  return (
    <>
      {reading && reading.demo !== true && (
        <span className={styles.chip} role="note" aria-label="Read from" title={`Read from\n${inFull(reading)}`}>
          read from {inShort(reading, 'account not known')}
        </span>
      )}
      {live && <ChoiceChip live={live} />}
    </>
  );
}

/** The one choice for streams, functions and replays; a click changes it. */
function ChoiceChip({ live }: { readonly live: Streams }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [choice] = useAwsChoice();
  const chosen = useQuery(chosenPlaceQuery(useSource(), choice));
  const isDemo = chosen.data?.demo === true && Object.keys(choice).length === 0;
  return (
    <span className={styles.choice}>
      <button
        type="button"
        className={styles.chip}
        data-warn={chosen.error !== null || undefined}
        aria-labelledby={`${id}name ${id}text`}
        aria-expanded={open}
        popoverTarget={id}
        title={chosen.error?.message ?? titleOf(chosen.data, isDemo)}
      >
        <span id={`${id}name`} hidden>
          AWS account, region and endpoint:
        </span>
        <span id={`${id}text`}>{chosen.error ? 'AWS: choose again' : wordsOf(chosen.data, isDemo)}</span>
      </button>
      <div
        id={id}
        popover="auto"
        className={styles.popover}
        role="dialog"
        aria-label="AWS profile, region and role"
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <>
            <p>For streams, functions and replays alike:</p>
            <PlaceChoice live={live} />
            <p className="dim">{titleOf(chosen.data, isDemo)}</p>
          </>
        )}
      </div>
    </span>
  );
}

type Place = Pick<AwsPlace, 'region' | 'endpoint' | 'custom'> & Partial<AwsPlace>;

function wordsOf(chosen: AwsChosen | null | undefined, isDemo: boolean) {
  if (isDemo) return 'AWS: demo, no account';
  if (chosen?.place === undefined) return 'AWS: no region';
  return inShort(chosen.place, 'account not asked');
}

function inShort({ account, region, endpoint, custom, profile }: Place, unknown: string) {
  return (
    <>
      {account !== undefined ? `account ${account} · ` : !custom && `${unknown} · `}
      {region}
      {custom && (
        <>
          {' '}
          · <b>custom endpoint</b> {hostOf(endpoint)}
        </>
      )}
      {profile !== undefined && ` · ${profile}`}
    </>
  );
}

function titleOf(chosen: AwsChosen | null | undefined, isDemo: boolean): string {
  if (isDemo) return 'Streams are those of the demo and no account is asked, until a profile or a region is chosen.';
  if (chosen?.place === undefined) return 'AWS is asked in a region, and none is known: choose one.';
  return inFull(chosen.place);
}

function inFull({ account, region, endpoint, custom, profile, role }: Place): string {
  const parts = [
    `Account ${account ?? 'not known yet: it is asked for with the first call'}`,
    `region ${region}`,
    custom ? `endpoint ${endpoint}, not the one of AWS` : 'endpoints of AWS',
    profile !== undefined && `profile ${profile}`,
    role !== undefined && `role ${role}`,
  ];
  return parts.filter((part) => part !== false).join('\n');
}

function hostOf(endpoint: string): string {
  return URL.canParse(endpoint) ? new URL(endpoint).host : endpoint;
}
