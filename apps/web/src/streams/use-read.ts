import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { refreshChosenPlace } from '../api/queries.ts';
import type { ReadRequest, StreamRead, Streams } from '../api/streams.ts';

export type Reading = {
  readonly start: (request: ReadRequest) => void;
  readonly stop: () => void;
  /** The latest read, as far as it has come. */
  readonly current: StreamRead | undefined;
  readonly busy: boolean;
  readonly error: Error | null;
};

/** One read at a time: begun, watched, and opened as a capture when it has ended. */
export function useRead(live: Streams, inMemory: boolean): Reading {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [current, setCurrent] = useState<StreamRead>();
  const begin = useMutation({
    mutationFn: (request: ReadRequest) => live.startRead({ ...request, ...(inMemory && { inMemory }) }),
    onMutate: () => setCurrent(undefined),
    onSuccess: (read) => {
      setCurrent(read);
      void refreshChosenPlace(client);
    },
  });
  const end = useMutation({ mutationFn: live.stopRead, onSuccess: setCurrent });
  const silence = useProgress(live, begin.data?.id, setCurrent);

  const opens = current?.state === 'done' || current?.state === 'stopped' ? current.captureId : undefined;
  const isOver = current !== undefined && !isRunning(current);
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: ['captures'] });
    if (opens !== undefined) void navigate({ to: '/captures/$id', params: { id: opens } });
  }, [isOver, opens, client, navigate]);

  return {
    start: begin.mutate,
    stop: () => current !== undefined && end.mutate(current.id),
    current,
    busy: begin.isPending || (current !== undefined && isRunning(current) && silence === null),
    error: begin.error ?? end.error ?? silence,
  };
}

/** Follows a read as the server tells of it. Who leaves the page does not stop it. */
function useProgress(live: Streams, id: string | undefined, onProgress: (read: StreamRead) => void): Error | null {
  const [silence, setSilence] = useState<Error | null>(null);
  useEffect(() => {
    if (id === undefined) return;
    const leave = new AbortController();
    setSilence(null);
    live.watchRead(id, onProgress, leave.signal).catch((error: unknown) => {
      if (!leave.signal.aborted) setSilence(error instanceof Error ? error : new Error(String(error)));
    });
    return () => leave.abort();
  }, [live, id, onProgress]);
  return silence;
}

function isRunning({ state }: StreamRead): boolean {
  return state === 'reading' || state === 'saving';
}
