// Seeded: the same bytes in every run.
let seed = 42;
const next = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
  return seed / 0x7fffffff;
};
const below = (n) => Math.floor(next() * n);
const WORDS = 'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa'.split(
  ' ',
);
const word = () => WORDS[below(WORDS.length)];

function orderOf(i) {
  const item = () => ({ sku: `SKU-${below(1e6)}`, qty: below(9) + 1, price: below(10_000) / 100 });
  return {
    eventId: `e-${i}-${below(1e9).toString(16)}`,
    ts: 1_700_000_000_000 + i,
    type: word(),
    user: { id: below(1e9), name: `${word()} ${word()}`, tags: [word(), word()], city: i % 7 ? 'Berlin' : 'Zürich' },
    items: [item(), item()],
    flags: { a: true, b: false, c: null },
    ua: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0',
    ref: `https://shop.example.com/${word()}/${word()}?utm=${below(1e9)}&q=${word()}`,
    trace: `1-${below(1e9).toString(16)}-${below(1e9).toString(16)}`,
  };
}

const FIRST_NUMBER = 49590338271490256608559692538361571095921575989136588898n;

/** The text of a Lambda Kinesis event of one shard, as AWS writes it. */
export function eventOf(records) {
  const list = Array.from({ length: records }, (_, i) => {
    const sequenceNumber = String(FIRST_NUMBER + (BigInt(i) << 80n));
    return {
      kinesis: {
        kinesisSchemaVersion: '1.0',
        partitionKey: `key-${below(1000)}`,
        sequenceNumber,
        data: Buffer.from(JSON.stringify(orderOf(i))).toString('base64'),
        approximateArrivalTimestamp: 1545084650.987 + i / 1000,
      },
      eventSource: 'aws:kinesis',
      eventVersion: '1.0',
      eventID: `shardId-000000000006:${sequenceNumber}`,
      eventName: 'aws:kinesis:record',
      invokeIdentityArn: 'arn:aws:iam::123456789012:role/lambda-role',
      awsRegion: 'us-east-2',
      eventSourceARN: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
    };
  });
  return JSON.stringify({ Records: list });
}
