import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReadRequest, StreamRead, Streams } from '../api/streams.ts';

export type Reading = {
  readonly start: (request: ReadRequest) => void;
  readonly stop: () => void;
  /** The latest read, as far as it has come. */
  readonly current: StreamRead | undefined;
  readonly busy: boolean;
  readonly error: Error | null;
};

const POLL_MILLIS = 250;

/** One read at a time: begun, watched, and opened as a capture when it has ended. */
export function useRead(live: Streams): Reading {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [id, setId] = useState<string>();
  const progress = useQuery({
    queryKey: ['read', id],
    queryFn: () => live.read(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isRunning(state.data) && state.error === null ? POLL_MILLIS : false),
    retry: false,
  });
  const begin = useMutation({ mutationFn: live.startRead, onSuccess: (read) => setId(read.id) });
  const end = useMutation({
    mutationFn: live.stopRead,
    onSuccess: (read) => client.setQueryData(['read', read.id], read),
  });
  const current = progress.data;
  const opens = current?.state === 'done' || current?.state === 'stopped' ? current.captureId : undefined;
  useEffect(() => {
    if (opens === undefined) return;
    void client.invalidateQueries({ queryKey: ['captures'] });
    void navigate({ to: '/captures/$id', params: { id: opens } });
  }, [opens, client, navigate]);
  return {
    start: begin.mutate,
    stop: () => id !== undefined && end.mutate(id),
    current,
    busy: begin.isPending || (id !== undefined && progress.error === null && isRunning(current)),
    error: begin.error ?? end.error ?? progress.error,
  };
}

function isRunning(read: StreamRead | undefined): boolean {
  return read === undefined || read.state === 'reading' || read.state === 'saving';
}
