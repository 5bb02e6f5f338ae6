import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { decodeAgain } from '../api/decoding-queries.ts';
import { captureListQuery, captureQuery, useSource } from '../api/queries.ts';

/** Takes what others do to this capture. `onMarks` is told the new revision; none after a connection, when it may be any. */
export function useCaptureChanges(
  captureId: string,
  batch: number,
  onMarks: (revision: number | undefined) => void,
): void {
  const source = useSource();
  const client = useQueryClient();
  useEffect(
    () =>
      source.watchCapture(captureId, (change) => {
        if (change.kind === 'hello') onMarks(undefined);
        else if (change.kind === 'decoding') void decodeAgain(client, captureId);
        else if (change.kind !== 'marks') {
          void client.invalidateQueries({ queryKey: captureQuery(source, captureId).queryKey });
          void client.invalidateQueries({ queryKey: captureListQuery(source, '').queryKey.slice(0, 1) });
        } else if (change.batch === batch) onMarks(change.revision);
      }),
    [source, client, captureId, batch, onMarks],
  );
}
