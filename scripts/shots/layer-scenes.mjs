import { gzipSync } from 'node:zlib';
import { eventHolding } from './orders.mjs';

/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */

const LOGS = {
  messageType: 'DATA_MESSAGE',
  owner: '123456789012',
  logGroup: '/aws/lambda/orders',
  logStream: '2026/11/24/[$LATEST]8f1c',
  subscriptionFilters: ['to-kinesis'],
  logEvents: ['{"level":"ERROR","order":"A-1021","ms":9007199254740993}', '{"level":"INFO"}', '{"level":"WARN"}'].map(
    (message, i) => ({
      id: `3664832684726834682734687234687236487236487623847623847${i}`,
      timestamp: 1_764_000_000_000 + i,
      message,
    }),
  ),
};

/** @param {(stage: Stage, text: string) => Promise<unknown>} open @returns {readonly Scene[]} */
export const layerScenes = (open) => [
  { name: 'layers-logs', play: (stage) => layersOf(stage, open) },
  {
    name: 'layers-gzip',
    play: async (stage) => {
      const record = await layersOf(stage, open);
      await record.getByRole('button', { name: /gzip/ }).click();
      await record.getByText(/declined before/).click();
    },
  },
  {
    name: 'decode-as-fails',
    play: async (stage) => {
      const record = await layersOf(stage, open);
      await record.getByRole('tab', { name: 'Decoded' }).click();
      await record.getByRole('button', { name: /decode as/ }).click();
      await record.getByRole('combobox', { name: 'Decode this layer as' }).selectOption('zstd');
      await record.getByRole('alert').waitFor();
    },
  },
  {
    name: 'schema-form',
    play: async (stage) => {
      const record = await layersOf(stage, open);
      await record.getByRole('button', { name: /decode as/ }).click();
      await record.getByRole('button', { name: 'Give a schema' }).click();
    },
  },
];

/** @param {Stage} stage @param {(stage: Stage, text: string) => Promise<unknown>} open */
async function layersOf(stage, open) {
  const packed = Buffer.concat([gzipSync(JSON.stringify(LOGS)), Buffer.from('left behind')]);
  await open(stage, eventHolding([packed, Buffer.from('{"a":1}')]));
  const record = stage.page.getByRole('region', { name: 'Record', exact: true });
  await record.getByRole('tab', { name: 'Layers' }).click();
  return record;
}
