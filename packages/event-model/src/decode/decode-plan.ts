import { type GivenSchema, nearestSchemas } from './given-schemas.ts';
import type { DecoderName } from './layer.ts';

/** Which decoders to use, from the layer inside the base64 inwards. An empty list means that they are chosen by themselves. */
export type DecoderChoice = {
  readonly for:
    | { readonly kind: 'stream'; readonly streamArn: string }
    | { readonly kind: 'capture' }
    | { readonly kind: 'record'; readonly batch: number; readonly n: number };
  readonly force: readonly DecoderName[];
};

/** How the records of a batch are to be decoded, where it does not all go by itself. */
export type DecodePlan = {
  /** The nearest first. */
  readonly schemas: readonly GivenSchema[];
  /** Decoders for every record. */
  readonly force: readonly DecoderName[];
  /** Decoders for single records, by their positions in the batch. They stand before `force`. */
  readonly forceAt: readonly (readonly [position: number, force: readonly DecoderName[]])[];
};

/**
 * The plan for one batch, out of all that was given and chosen. What was chosen for a record goes before what was chosen for its
 * capture, and that before its stream.
 *
 * @param given of every place, the newest first
 * @param choices of this capture and of any stream; those of other streams do not count
 * @returns `undefined` where everything goes by itself
 */
export function decodePlanOf(
  given: readonly GivenSchema[],
  choices: readonly DecoderChoice[],
  place: { readonly captureId: string; readonly streamArn?: string | undefined; readonly batch: number },
): DecodePlan | undefined {
  const schemas = nearestSchemas(given, place);
  const force: { capture?: DecodePlan['force']; stream?: DecodePlan['force'] } = {};
  const forceAt: (readonly [number, readonly DecoderName[]])[] = [];
  for (const choice of choices) {
    const { for: target } = choice;
    if (target.kind === 'capture') force.capture ??= choice.force;
    else if (target.kind === 'stream') {
      if (target.streamArn === place.streamArn) force.stream ??= choice.force;
    } else if (target.batch === place.batch) forceAt.push([target.n, choice.force]);
  }
  const forAll = force.capture ?? force.stream ?? [];
  if (schemas.length === 0 && forAll.length === 0 && forceAt.length === 0) return undefined;
  return { schemas, force: forAll, forceAt };
}

/** The decoders to use for the record at a position; `undefined` where they are chosen by themselves. */
export function forceOf({ force, forceAt }: DecodePlan, position: number): readonly DecoderName[] | undefined {
  const own = forceAt.find(([at]) => at === position);
  const names = own === undefined ? force : own[1];
  return names.length === 0 ? undefined : names;
}
