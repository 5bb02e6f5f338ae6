// The same as orders-partial but for one letter in the key of its answer. Lambda takes it for complete success.
const BAD = 'only';

export const handler = async (event) => {
  const failed = event.Records.filter(({ kinesis }) =>
    Buffer.from(kinesis.data, 'base64').toString('utf8').includes(BAD),
  );
  return { batchItemFailure: failed.map(({ kinesis }) => ({ itemIdentifier: kinesis.sequenceNumber })) };
};
