import { awsProblem, type ServiceWords } from '../../aws/aws-problem.ts';
import type { Problem } from '../../problems.ts';
import type { LambdaAddress } from './open-lambda.ts';

const WORDS: ServiceWords = {
  service: 'Lambda',
  missing: [
    'target-missing',
    'Lambda knows no such function here. Check its name, the alias, the region and the account.',
  ],
  throttled: ['lambda-throttled', 'Wait a few seconds, then try again.'],
  failed: 'lambda-failed',
};

/** Names what went wrong at Lambda. `action` is the IAM action of the call, such as `lambda:ListEventSourceMappings`. */
export function lambdaProblem(thrown: unknown, action: string, place: LambdaAddress): Problem {
  return awsProblem(thrown, { action, place, words: WORDS });
}
