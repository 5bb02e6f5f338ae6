import { useEffect, useState } from 'react';
import { rowKeyOfText } from '../state/row-key.ts';
import type { Line } from './lines.ts';
import type { Filtering } from './use-filter.ts';
import type { Moves } from './use-moves.ts';

/** Goes on from the filter to what it found. People press Enter before the filter has answered, so it waits for the answer. */
export function useGoOn(filtering: Filtering<Line>, moves: Moves): () => void {
  const [isWaiting, setWaiting] = useState(false);
  useEffect(() => {
    if (!isWaiting || !filtering.isSettled) return;
    setWaiting(false);
    moves.intoSight(foundInside(filtering, moves.index));
  }, [isWaiting, filtering, moves]);
  return () => setWaiting(true);
}

/** The first user record that was found inside the line to go to: the aggregate around it says little by itself. */
function foundInside({ scan, matched }: Filtering<Line>, index: number) {
  const line = matched[Math.max(0, index)];
  if (scan.kind !== 'done' || line === undefined || line.m !== undefined) return undefined;
  const text = scan.part.userRecords?.find((address) => address.startsWith(`${line.n}.`));
  return text === undefined ? undefined : rowKeyOfText(text);
}
