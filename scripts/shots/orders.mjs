import { createHash } from 'node:crypto';

// A batch as a shop's stream holds it, a minute old, with one record that no retry will mend.

const FIRST = 49_665_012_204_113_790_216_783_004_154_961_226_034_221_871_984_231_546_898n;
const PRODUCTS = ['desk lamp', 'oak chair', 'standing desk', 'shelf', 'wool rug', 'mirror', 'coat rack'];
const CITIES = ['Lyon', 'Porto', 'Ghent', 'Turin', 'Graz', 'Bremen', 'Malmö'];
const STREAM = 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders';

export const POISON = 17;

/** @param {number} n @param {boolean} poison */
function orderOf(n, poison) {
  const { length } = PRODUCTS;
  return {
    orderId: 781_004 + n * 7,
    placedAt: new Date(Date.now() - 90_000 + n * 1_050).toISOString(),
    customer: `C-${(48_113 * (n + 3)) % 90_000}`,
    items: [{ product: PRODUCTS[(n * 3) % length], quantity: 1 + (n % 3) }],
    amount: poison ? 'NaN' : Math.round((19.9 + ((n * 37) % 211)) * 100) / 100,
    currency: 'EUR',
    ...(poison && { note: 'leave at the door only' }),
    shipTo: { city: CITIES[(n * 5) % length], express: n % 4 === 0 },
  };
}

/** @param {number} count @param {string} [shard] */
export function ordersEvent(count, shard = '3') {
  const Records = Array.from({ length: count }, (_, n) => {
    const sequenceNumber = String(FIRST + BigInt(n) * 1_208_925_819_614_629_174_706_189n);
    return {
      kinesis: {
        kinesisSchemaVersion: '1.0',
        partitionKey: `C-${(48_113 * (n + 3)) % 90_000}`,
        sequenceNumber,
        data: Buffer.from(JSON.stringify(orderOf(n, n === POISON))).toString('base64'),
        approximateArrivalTimestamp: (Date.now() - 90_000 + n * 1_050) / 1000,
      },
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventID: `shardId-${shard.padStart(12, '0')}:${sequenceNumber}`,
      eventName: 'aws:kinesis:record',
      invokeIdentityArn: 'arn:aws:iam::123456789012:role/orders',
      awsRegion: 'eu-west-1',
      eventSourceARN: STREAM,
    };
  });
  return JSON.stringify({ Records });
}

const AGGREGATES = 20;
/** In each of them. */
const USER_RECORDS = 12;

/** The same orders as the Kinesis Producer Library packs them, one of them cut off. */
export function aggregatedEvent() {
  const { Records } = JSON.parse(ordersEvent(AGGREGATES));
  for (const [n, { kinesis }] of Records.entries()) {
    const orders = Array.from({ length: USER_RECORDS }, (_, m) => {
      const text = JSON.stringify(orderOf(n * USER_RECORDS + m, false));
      return Buffer.from(n === 11 && m === 7 ? text.slice(0, 41) : text);
    });
    kinesis.data = encodeAggregate(orders).toString('base64');
  }
  return JSON.stringify({ Records });
}

/** @param {readonly Buffer[]} payloads */
function encodeAggregate(payloads) {
  const keys = payloads.map((_, m) => field(1, Buffer.from(`C-${48_113 * (m + 3)}`)));
  const records = payloads.map((data, m) => field(3, Buffer.concat([Buffer.from([1 << 3, m]), field(3, data)])));
  const message = Buffer.concat([...keys, ...records]);
  return Buffer.concat([Buffer.from('f3899ac2', 'hex'), message, createHash('md5').update(message).digest()]);
}

/** @param {number} number @param {Buffer} bytes fewer than 16,384 */
function field(number, bytes) {
  const length = bytes.length < 128 ? [bytes.length] : [(bytes.length & 127) | 128, bytes.length >> 7];
  return Buffer.concat([Buffer.from([(number << 3) | 2, ...length]), bytes]);
}

/** The same event with other data. @param {readonly Buffer[]} payloads */
export function eventHolding(payloads) {
  const event = JSON.parse(ordersEvent(payloads.length));
  event.Records.forEach((/** @type {any} */ { kinesis }, /** @type {number} */ n) => {
    kinesis.data = payloads[n]?.toString('base64');
  });
  return JSON.stringify(event);
}

/** What the function `get-records` of the AWS CLI prints. */
export function getRecordsOutput() {
  const { Records } = JSON.parse(ordersEvent(6));
  return JSON.stringify({
    Records: Records.map((/** @type {any} */ { kinesis }) => ({
      SequenceNumber: kinesis.sequenceNumber,
      ApproximateArrivalTimestamp: new Date(kinesis.approximateArrivalTimestamp * 1000).toISOString(),
      Data: kinesis.data,
      PartitionKey: kinesis.partitionKey,
    })),
    MillisBehindLatest: 0,
  });
}
