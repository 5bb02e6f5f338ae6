import type { CaptureReader } from '../captures/captures.ts';
import type { Decoding } from '../decoding/decoding.ts';
import type { Functions } from '../functions/functions.ts';
import type { Store } from '../store/store.ts';
import type { SendParts } from './deliver-replay.ts';
import type { AllowSettings } from './find-target.ts';
import { InFlight } from './in-flight.ts';
import { joinReplayStores } from './join-replay-stores.ts';
import { createAnswerReader } from './read-answer.ts';
import { createReplayStore } from './sql-replays.ts';

export type ReplayOptions = {
  readonly store: Store;
  /** Where replays of captures that are held in memory stay. */
  readonly memory: Store;
  readonly captures: CaptureReader;
  readonly functions: Functions;
  readonly decoding: Pick<Decoding, 'predict'>;
  readonly settings: AllowSettings;
};

/** What planning and sending stand on, put together for the routes. */
export function createReplays({ store, memory, captures, functions, decoding, settings }: ReplayOptions): SendParts {
  return {
    captures,
    functions,
    settings,
    replays: joinReplayStores(createReplayStore(store), createReplayStore(memory, store), isInMemory(captures)),
    inFlight: new InFlight(),
    read: createAnswerReader(decoding),
  };
}

function isInMemory(captures: CaptureReader) {
  return async (captureId: string) => (await captures.findCapture(captureId))?.inMemory === true;
}
