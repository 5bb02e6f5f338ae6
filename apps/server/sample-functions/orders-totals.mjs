// A handler as a shop would write it, and the bug that it would have: one bad order is reported, the others are added up.
export const handler = async (event) => {
  const batchItemFailures = [];
  let sum = 0;
  for (const { kinesis } of event.Records) {
    try {
      const order = JSON.parse(Buffer.from(kinesis.data, 'base64').toString('utf8'));
      sum += amountOf(order);
    } catch (error) {
      console.error(`${kinesis.sequenceNumber}: ${error}`);
      batchItemFailures.push({ itemIdentifier: kinesis.sequenceNumber });
    }
  }
  console.log(`${event.Records.length} records, ${batchItemFailures.length} failed, total ${sum.toFixed(2)}`);
  return { batchItemFailures };
};

function amountOf({ total, status }) {
  const amount = typeof total === 'number' ? total : total.amount;
  if (typeof amount !== 'number') throw new TypeError(`total is ${JSON.stringify(total)}, not an amount`);
  if (status === 'payment-declined') throw new RangeError('the payment was declined');
  return amount;
}
