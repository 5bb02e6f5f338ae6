// Throws on a record that it cannot work off, so that Lambda takes the whole batch as failed.
const BAD = 'only';

export const handler = async (event) => {
  for (const { kinesis } of event.Records) {
    const text = Buffer.from(kinesis.data, 'base64').toString('utf8');
    if (text.includes(BAD)) throw new RangeError(`cannot work off ${kinesis.sequenceNumber}`);
  }
};
