// Reports each record that it cannot work off, and only those: what ReportBatchItemFailures is made for.
const BAD = 'only';

export const handler = async (event) => {
  const batchItemFailures = [];
  for (const record of event.Records) {
    const text = Buffer.from(record.kinesis.data, 'base64').toString('utf8');
    if (text.includes(BAD)) {
      console.error(`cannot work off ${record.kinesis.sequenceNumber}`);
      batchItemFailures.push({ itemIdentifier: record.kinesis.sequenceNumber });
    }
  }
  console.log(`${event.Records.length} records, ${batchItemFailures.length} failed`);
  return { batchItemFailures };
};
