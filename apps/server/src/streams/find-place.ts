import type { Demo } from '../demo/demo.ts';
import { problem } from '../problems.ts';
import type { FindPlace, StreamsPlace } from './streams.ts';

export type PlaceSettings = {
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  readonly profile?: string | undefined;
};

const AWS_PAUSE_MILLIS = 1_000;
const DEMO_PAUSE_MILLIS = 20;

/** The demo where it runs, else the configured endpoint, else AWS. */
export function createFindPlace(settings: PlaceSettings, demo: Demo): FindPlace {
  return (asked) => {
    if (demo.state !== 'off') return demoPlace(demo);
    const region = asked ?? settings.region;
    if (region === undefined) {
      throw problem(
        'region-missing',
        {},
        'Streams are asked for in a region, and none is known. Start with --region us-east-1, set AWS_REGION, or name one in the request.',
      );
    }
    // Named always: an endpoint out of the environment or ~/.aws/config would be obeyed without being shown.
    const endpoint =
      settings.endpoint ?? `https://kinesis.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
    const credentials = endpoint.startsWith('http:') ? 'none' : 'user';
    return { endpoint, region, profile: settings.profile, credentials, pauseMillis: AWS_PAUSE_MILLIS };
  };
}

function demoPlace(demo: Demo): StreamsPlace {
  if (demo.endpoint === undefined) {
    const detail = demo.message ?? 'The demo is being started and filled. Ask again in a second.';
    throw problem('demo-not-ready', { demo: demo.state }, detail, { headers: { 'retry-after': '1' } });
  }
  return { endpoint: demo.endpoint, region: demo.region, credentials: 'none', pauseMillis: DEMO_PAUSE_MILLIS };
}
