import { withKinesis } from './open-kinesis.ts';
import type { StreamsPlace } from './streams.ts';

/** The ARN of a stream; absent where the summary is refused, because a read is worth more than its name. */
export function findArn(place: StreamsPlace, stream: string): Promise<string | undefined> {
  return withKinesis(place, async (client) => {
    const { DescribeStreamSummaryCommand } = await import('@aws-sdk/client-kinesis');
    const answer = await client.send(new DescribeStreamSummaryCommand({ StreamName: stream }));
    return answer.StreamDescriptionSummary?.StreamARN;
  }).catch(() => undefined);
}
