import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { DecodingSettings } from './decoding.ts';

export const decodersQuery = (decoding: DecodingSettings) =>
  queryOptions({ queryKey: ['decoders'], queryFn: () => decoding.decoders(), staleTime: Infinity });

export const choicesQuery = (decoding: DecodingSettings, captureId: string) =>
  queryOptions({ queryKey: ['choices', captureId], queryFn: () => decoding.choices(captureId) });

export const schemasQuery = (decoding: DecodingSettings) =>
  queryOptions({ queryKey: ['schemas'], queryFn: () => decoding.schemas() });

/** What was read of a capture is decoded in another way now. What is on screen stays until the new is there. */
export async function decodeAgain(client: QueryClient, captureId: string): Promise<void> {
  const keys = [
    ['choices', captureId],
    ['schemas'],
    ['record', captureId],
    ['layer', captureId],
    ['rows', captureId],
    ['matches', captureId],
    ['field-values', captureId],
  ];
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
