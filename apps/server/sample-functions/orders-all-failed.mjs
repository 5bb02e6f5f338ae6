// What Powertools for AWS Lambda does by default when every record of a batch failed.
class FullBatchFailureError extends Error {
  name = 'FullBatchFailureError';
}

export const handler = async (event) => {
  throw new FullBatchFailureError(
    `All records failed processing. ${event.Records.length} individual errors logged separately below.`,
  );
};
