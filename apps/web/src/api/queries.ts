import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { RecordDetail, RowPage, UserRecordsPage } from './shapes.ts';
import type { FilterQuestion, Source } from './source.ts';
import type { AskedPlace } from './streams.ts';

export const SourceContext = createContext<Source | undefined>(undefined);

export function useSource(): Source {
  const source = useContext(SourceContext);
  if (source === undefined) throw new Error('There is no source above this component.');
  return source;
}

export const captureListQuery = (source: Source, q: string) =>
  queryOptions({ queryKey: ['captures', q], queryFn: () => source.listCaptures({ q }) });

export const captureQuery = (source: Source, id: string) =>
  queryOptions({ queryKey: ['capture', id], queryFn: () => source.capture(id) });

export const batchQuery = (source: Source, id: string, batch: number) =>
  queryOptions({ queryKey: ['batch', id, batch], queryFn: () => source.batch(id, batch), staleTime: Infinity });

// Loaded when it is asked for: most visits open no bundle.
export const bundleQuery = (server: Source, id: string) =>
  queryOptions({
    queryKey: ['bundle', id],
    queryFn: async () => {
      const [{ openBundle }, { keepInBrowser }, bytes] = await Promise.all([
        import('./bundle/bundle-source.ts'),
        import('./bundle/keep-in-browser.ts'),
        server.captureBytes(id),
      ]);
      return openBundle(bytes, await keepInBrowser(localStorage, bytes));
    },
    staleTime: Infinity,
    structuralSharing: false,
  });

// A small page first, so that something can be read at once; then larger ones, each short enough to be parsed between two frames.
const FIRST_PAGE = 500;
const NEXT_PAGE = 2_000;

export const rowsQuery = (source: Source, id: string, batch: number) =>
  infiniteQueryOptions({
    queryKey: ['rows', id, batch],
    queryFn: ({ pageParam }) =>
      source.rows(id, batch, { cursor: pageParam, limit: pageParam === 0 ? FIRST_PAGE : NEXT_PAGE }),
    initialPageParam: 0,
    getNextPageParam: (page: RowPage) => (page.nextCursor === undefined ? undefined : Number(page.nextCursor)),
    // A capture never changes: what was read once stays true, and comparing every page with itself at each new one is work for nothing.
    staleTime: Infinity,
    structuralSharing: false,
  });

export const userRecordsQuery = (source: Source, id: string, batch: number, n: number) =>
  queryOptions({
    queryKey: ['user-records', id, batch, n],
    queryFn: () => source.userRecords(id, batch, n),
    staleTime: Infinity,
    structuralSharing: false,
  });

const USER_RECORDS_PAGE = 10_000;

export const allUserRecordsQuery = (source: Source, id: string, batch: number) =>
  infiniteQueryOptions({
    queryKey: ['user-records', id, batch, 'all'],
    queryFn: ({ pageParam }) => source.allUserRecords(id, batch, { cursor: pageParam, limit: USER_RECORDS_PAGE }),
    initialPageParam: '0',
    getNextPageParam: (page: UserRecordsPage) => page.nextCursor,
    staleTime: Infinity,
    structuralSharing: false,
  });

export const recordQuery = (source: Source, id: string, batch: number, n: number, m?: number) =>
  queryOptions({
    queryKey: ['record', id, batch, n, m],
    queryFn: () => source.record(id, batch, n, m),
    staleTime: Infinity,
  });

export const layerBytesQuery = (
  source: Source,
  id: string,
  batch: number,
  { n, m }: Pick<RecordDetail, 'n' | 'm'>,
  layer: string,
  as?: 'text' | 'input',
) =>
  queryOptions({
    queryKey: ['layer', id, batch, n, m, layer, as ?? 'bytes'],
    queryFn: () => source.layerBytes(id, batch, n, layer, as, m),
    staleTime: Infinity,
    gcTime: 60_000,
  });

export const marksQuery = (source: Source, id: string, batch: number) =>
  queryOptions({ queryKey: ['marks', id, batch], queryFn: () => source.marks(id, batch), staleTime: Infinity });

// Patterns are typed letter by letter: a question that is overtaken before this is never sent.
const TYPING_MILLIS = 250;

export const filterVerdictsQuery = (source: Source, id: string, batch: number, patterns: readonly string[]) =>
  queryOptions({
    queryKey: ['filter-verdicts', id, batch, patterns],
    queryFn: async ({ signal }) => {
      await new Promise((resolve) => setTimeout(resolve, TYPING_MILLIS));
      signal.throwIfAborted();
      return source.filterVerdicts(id, batch, patterns);
    },
    staleTime: Infinity,
    structuralSharing: false,
  });

export const partialMatchesKey = (id: string, batch: number, { engine, expression }: FilterQuestion) =>
  ['matches-so-far', id, batch, engine, expression] as const;

export const matchesQuery = (source: Source, id: string, batch: number, filter: FilterQuestion) =>
  queryOptions({
    queryKey: ['matches', id, batch, filter.engine, filter.expression],
    queryFn: async ({ signal, client }) => {
      await new Promise((resolve) => setTimeout(resolve, TYPING_MILLIS));
      signal.throwIfAborted();
      if (source.matches === undefined) throw new Error('This source cannot look into records.');
      const soFar = partialMatchesKey(id, batch, filter);
      return source.matches(id, batch, filter, { signal, onPart: (part) => client.setQueryData(soFar, part) });
    },
    staleTime: Infinity,
    structuralSharing: false,
    retry: false,
  });

export const fieldValuesQuery = (source: Source, id: string, batch: number, path: string) =>
  queryOptions({
    queryKey: ['field-values', id, batch, path],
    queryFn: async ({ signal }) => {
      if (source.fieldValues === undefined) throw new Error('This source cannot look into records.');
      return source.fieldValues(id, batch, path, signal);
    },
    staleTime: Infinity,
    structuralSharing: false,
    retry: false,
  });

export const functionsQuery = (source: Source, place: AskedPlace) =>
  queryOptions({ queryKey: ['functions', place], queryFn: () => source.functions(place) });

/** Asked for by a person only: it is a call with somebody's credentials. */
export const accountFunctionsQuery = ({ live }: Source, place: AskedPlace) =>
  queryOptions({
    queryKey: ['account-functions', place],
    queryFn: async () => (await live?.accountFunctions(place)) ?? { items: [] },
    enabled: false,
    retry: false,
  });

const AWS_KEY = 'aws';

/** Where the choice leads; the account is in it once a call was made. */
export const chosenPlaceQuery = ({ live }: Source, place: AskedPlace) =>
  queryOptions({
    queryKey: [AWS_KEY, place],
    queryFn: async () => (await live?.chosenPlace(place)) ?? null,
    enabled: live !== undefined,
    retry: false,
  });

/** After a call to AWS: whose account it was is known now. */
export const refreshChosenPlace = (client: QueryClient) => client.invalidateQueries({ queryKey: [AWS_KEY] });

export const replaysQuery = (source: Source, captureId: string) =>
  queryOptions({ queryKey: ['replays', captureId], queryFn: () => source.replays(captureId) });

export const replayQuery = (source: Source, id: string) =>
  queryOptions({ queryKey: ['replay', id], queryFn: () => source.replay(id) });
