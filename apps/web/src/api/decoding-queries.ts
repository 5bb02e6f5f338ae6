import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { DecodingSettings } from './decoding.ts';

export const decodersQuery = (decoding: DecodingSettings) =>
  queryOptions({ queryKey: ['decoders'], queryFn: () => decoding.decoders(), staleTime: Infinity });

export const choicesQuery = (decoding: DecodingSettings, captureId: string) =>
  queryOptions({ queryKey: ['choices', captureId], queryFn: () => decoding.choices(captureId) });

export const schemasQuery = (decoding: DecodingSettings) =>
  queryOptions({ queryKey: ['schemas'], queryFn: () => decoding.schemas() });

/** Answers that depend on how records decode, by the first word of their key; the capture's id is the second. */
const DECODED = ['choices', 'rows', 'user-records', 'record', 'layer', 'matches', 'field-values'];

/** What was read of a capture is decoded in another way now. What is on screen stays until the new is there. */
export async function decodeAgain(client: QueryClient, captureId: string): Promise<void> {
  const keys = [['schemas'], ...DECODED.map((word) => [word, captureId])];
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
