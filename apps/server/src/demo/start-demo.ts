import type { Demo, DemoState } from './demo.ts';
import { INCIDENTS } from './incidents.ts';
import { type LaunchedKinesis, launchKinesis } from './launch-kinesis.ts';
import { DEMO_REGION, DEMO_STREAM, seedStream } from './seed-stream.ts';

/** Begins to start the demo and returns at once. */
export function startDemo(): Demo {
  let state: DemoState = 'starting';
  let message: string | undefined;
  let kinesis: LaunchedKinesis | undefined;
  let stopped = false;
  const fail = (why: string) => {
    if (stopped) return;
    state = 'failed';
    message = `${why} Start again, or go on without the demo: captures, predictions and replays work all the same.`;
    kinesis?.stop();
  };
  const begin = async () => {
    kinesis = await launchKinesis(() => fail('The embedded Kinesis ended.'));
    if (stopped) return kinesis.stop();
    await seedAt(kinesis.endpoint);
    if (state === 'starting') state = 'ready';
  };
  begin().catch((cause: unknown) =>
    fail(`The demo could not be started: ${cause instanceof Error ? cause.message : String(cause)}.`),
  );
  return {
    get state() {
      return state;
    },
    get message() {
      return message;
    },
    get endpoint() {
      return state === 'ready' ? kinesis?.endpoint : undefined;
    },
    region: DEMO_REGION,
    incidents: () =>
      INCIDENTS.map(({ id, title, about, look, shard }) => ({
        id,
        title,
        about,
        look,
        stream: DEMO_STREAM,
        shardId: shardIdOf(shard),
      })),
    stop() {
      stopped = true;
      kinesis?.stop();
    },
  };
}

function shardIdOf(shard: number): string {
  return `shardId-${String(shard).padStart(12, '0')}`;
}

async function seedAt(endpoint: string): Promise<void> {
  const [{ KinesisClient }, { NodeHttpHandler }] = await Promise.all([
    import('@aws-sdk/client-kinesis'),
    import('@smithy/node-http-handler'),
  ]);
  const client = new KinesisClient({
    endpoint,
    region: DEMO_REGION,
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
    // The SDK's own handler speaks HTTP/2 to Kinesis, which the embedded one answers with protocol errors.
    requestHandler: new NodeHttpHandler(),
    // Sent again, a PutRecords that had arrived would double its records.
    maxAttempts: 1,
  });
  try {
    await seedStream(client);
  } finally {
    client.destroy();
  }
}
