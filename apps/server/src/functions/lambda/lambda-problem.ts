import { type Problem, type ProblemCode, problem } from '../../problems.ts';
import { readFailure } from './read-failure.ts';

export type LambdaCall = {
  readonly profile: string | undefined;
  /** Of the whole question; aborted when its time is over. */
  readonly deadline: AbortSignal;
  readonly seconds: number;
};

const EXPIRED = /ExpiredToken|TokenRefresh|SSOToken|InvalidSignature/;
const EXPIRED_SIGN_ON = /expired|refresh/i;
const NO_CREDENTIALS = /CredentialsProviderError|UnrecognizedClient|InvalidClientToken|MissingAuthentication/;

/** Names what went wrong at Lambda. `action` is the IAM action of the call, such as `lambda:ListEventSourceMappings`. */
export function lambdaProblem(thrown: unknown, action: string, call: LambdaCall): Problem {
  const { errorName, errorMessage, statusCode } = readFailure(thrown);
  const [code, detail] = call.deadline.aborted
    ? lateAnswer(action, call.seconds)
    : nameFailure(errorName, errorMessage, action, call.profile);
  const facts = { action, errorName, ...(statusCode !== undefined && { lambdaStatus: statusCode }) };
  return problem(code, facts, detail, { cause: thrown });
}

function lateAnswer(action: string, seconds: number): readonly [ProblemCode, string] {
  return [
    'lambda-failed',
    `${action} got no answer within ${seconds} seconds. Check that the endpoint can be reached, then try again.`,
  ];
}

function nameFailure(
  name: string,
  said: string,
  action: string,
  profile: string | undefined,
): readonly [ProblemCode, string] {
  const login = `aws sso login${profile === undefined ? '' : ` --profile ${profile}`}`;
  const lacksCredentials = NO_CREDENTIALS.test(name);
  if (EXPIRED.test(name) || (lacksCredentials && EXPIRED_SIGN_ON.test(said))) {
    return [
      'credentials-expired',
      `AWS refused ${action}: the credentials have expired. Run \`${login}\` and try again; no restart is needed.`,
    ];
  }
  if (lacksCredentials) {
    return [
      'credentials-missing',
      `No usable AWS credentials for ${action}. Sign in (\`${login}\`) or start with --profile.`,
    ];
  }
  if (name.startsWith('AccessDenied')) {
    return [
      'action-denied',
      `AWS denied ${action}. Allow this action in an IAM policy, then try again. ${said}`.trim(),
    ];
  }
  if (name === 'ResourceNotFoundException') {
    return [
      'target-missing',
      `Lambda knows no such function here. Check its name, the region and the account. ${said}`.trim(),
    ];
  }
  if (name === 'TooManyRequestsException' || name.startsWith('Throttl')) {
    return ['lambda-throttled', `Lambda throttled ${action} twice. Wait a few seconds, then try again.`];
  }
  return [
    'lambda-failed',
    `${action} failed (${name}). ${said || 'Check that the endpoint can be reached, then try again.'}`,
  ];
}
