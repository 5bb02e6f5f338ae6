import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Not a dependency: it pins a protobufjs with a known hole and builds code from text, which this product never does. It is fetched
// into a folder that Git ignores, its install scripts not run, and only for this comparison.
const PACKAGE = 'aws-kinesis-agg@4.2.8';
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/shardscope-bench/', import.meta.url));

/**
 * The package that AWS publishes for aggregates, as a function that gives how many user records base64 texts hold, MD5 checked and
 * the data of each as bytes.
 * @returns {((texts: readonly string[]) => number) | string} or why it is not there
 */
export function awsKinesisAgg() {
  if (!existsSync(`${FOLDER}node_modules/aws-kinesis-agg`)) {
    mkdirSync(FOLDER, { recursive: true });
    const flags = [
      '--prefix',
      FOLDER,
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--no-save',
      '--loglevel',
      'error',
    ];
    const done = spawnSync('npm', ['install', ...flags, PACKAGE], { timeout: 60_000 });
    if (done.status !== 0) return `${PACKAGE} could not be fetched from the registry`;
  }
  const { deaggregateSync } = createRequire(FOLDER)('aws-kinesis-agg');
  return (texts) => {
    const contents = [];
    for (const data of texts) {
      const record = { data, partitionKey: 'p', sequenceNumber: '1' };
      deaggregateSync(record, true, (error, userRecords) => {
        if (error) throw error;
        // It gives base64 again; without this there are no bytes to look at.
        for (const userRecord of userRecords ?? []) contents.push(Buffer.from(userRecord.data, 'base64'));
      });
    }
    return contents.length;
  };
}
