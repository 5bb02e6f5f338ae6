import type { CaptureReader } from '../captures/captures.ts';
import type { Decoding } from '../decoding/decoding.ts';
import type { Functions } from '../functions/functions.ts';
import type { Store } from '../store/store.ts';
import type { SendParts } from './deliver-replay.ts';
import type { AllowSettings } from './find-target.ts';
import { InFlight } from './in-flight.ts';
import { createAnswerReader } from './read-answer.ts';
import { createReplayStore } from './sql-replays.ts';

export type ReplayOptions = {
  readonly store: Store;
  readonly captures: CaptureReader;
  readonly functions: Functions;
  readonly decoding: Pick<Decoding, 'predict'>;
  readonly settings: AllowSettings;
};

/** What planning and sending stand on, put together for the routes. */
export function createReplays({ store, captures, functions, decoding, settings }: ReplayOptions): SendParts {
  return {
    captures,
    functions,
    settings,
    replays: createReplayStore(store),
    inFlight: new InFlight(),
    read: createAnswerReader(decoding),
  };
}
