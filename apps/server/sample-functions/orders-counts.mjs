// Counts its invocations in memory, as many functions do by accident: a new process begins again at 1.
let invocations = 0;

export const handler = async (event, context) => {
  invocations += 1;
  console.log(`invocation ${invocations} of this process, request ${context.awsRequestId}`);
  return { batchItemFailures: [], invocations, records: event.Records?.length ?? 0 };
};
