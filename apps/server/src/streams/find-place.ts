import type { AskedPlace, ChoosePlace } from '../aws/aws.ts';
import { endpointAt } from '../aws/aws-hosts.ts';
import type { Demo } from '../demo/demo.ts';
import { problem } from '../problems.ts';
import type { FindPlace, StreamsPlace } from './streams.ts';

const DEMO_PAUSE_MILLIS = 20;

/** The demo where it runs and nothing else was asked for, else what was chosen of AWS. */
export function createFindPlace(choosePlace: ChoosePlace, demo: Demo, readsPerSecond: number): FindPlace {
  return async (asked) => {
    if (demo.state !== 'off' && isNothing(asked)) return demoPlace(demo);
    const place = await choosePlace(asked);
    return {
      ...place,
      endpoint: endpointAt(place, 'kinesis'),
      custom: place.customEndpoint !== undefined,
      pauseMillis: 1_000 / readsPerSecond,
    };
  };
}

function isNothing({ region, profile, role }: AskedPlace): boolean {
  return region === undefined && profile === undefined && role === undefined;
}

function demoPlace(demo: Demo): StreamsPlace {
  if (demo.endpoint === undefined) {
    const detail = demo.message ?? 'The demo is being started and filled. Ask again in a second.';
    throw problem('demo-not-ready', { demo: demo.state }, detail, { headers: { 'retry-after': '1' } });
  }
  return {
    endpoint: demo.endpoint,
    customEndpoint: demo.endpoint,
    custom: true,
    demo: true,
    region: demo.region,
    credentials: 'none',
    pauseMillis: DEMO_PAUSE_MILLIS,
    renewal: 'The demo needs none.',
  };
}
