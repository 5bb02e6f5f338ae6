import { awsProblem, type ServiceWords } from '../aws/aws-problem.ts';
import { type Problem, problem } from '../problems.ts';
import type { StreamsPlace } from './streams.ts';

const WORDS: ServiceWords = {
  service: 'Kinesis',
  missing: [
    'stream-missing',
    'Kinesis knows no such stream or shard here. Check its name, the region and the account.',
  ],
  throttled: ['stream-throttled', 'Other consumers use up the limit of the shard. Try again later.'],
  failed: 'stream-failed',
};

/** Names what went wrong at Kinesis. `action` is the IAM action of the call, such as `kinesis:GetRecords`. */
export function kinesisProblem(thrown: unknown, action: string, place: StreamsPlace): Problem {
  if ((thrown as { readonly name?: unknown } | undefined)?.name === 'ExpiredIteratorException') {
    const detail = 'The place in the shard was held for more than five minutes. Read again from the last record.';
    return problem('stream-failed', { action, errorName: 'ExpiredIteratorException' }, detail, { cause: thrown });
  }
  return awsProblem(thrown, { action, place, words: WORDS });
}
