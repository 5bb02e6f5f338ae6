import { Problem, type ProblemCode, problem } from '../problems.ts';
import type { StreamsPlace } from './streams.ts';

/** What is said of the credentials. */
type Signer = Pick<StreamsPlace, 'renewal'>;

type Thrown = { readonly name?: unknown; readonly message?: unknown; readonly $fault?: unknown };

const EXPIRED = /ExpiredToken|TokenRefresh|SSOToken|InvalidSignature/;
// The SDK gives both the same name; only its sentence tells an expired sign-on from none.
const EXPIRED_SIGN_ON = /expired|aws sso login/i;
const NO_CREDENTIALS = /CredentialsProviderError|UnrecognizedClient|InvalidClientToken|MissingAuthentication/;
const THROTTLED = /ProvisionedThroughputExceeded|LimitExceeded|Throttl/;

/** Names what went wrong at Kinesis. `action` is the IAM action of the call, such as `kinesis:GetRecords`. */
export function kinesisProblem(thrown: unknown, action: string, place: Signer): Problem {
  if (thrown instanceof Problem) return thrown;
  const { name, message, $fault } = (thrown ?? {}) as Thrown;
  const errorName = typeof name === 'string' ? name : 'Error';
  // Only a service's own errors keep their text: that of a parser quotes the answer, which may be some proxy's page.
  const said =
    $fault !== undefined && name !== 'SyntaxError' && typeof message === 'string' ? message.slice(0, 500) : '';
  const [code, detail] = nameFailure(errorName, said, action, place, typeof message === 'string' ? message : '');
  return problem(code, { action, errorName, ...(said !== '' && { said }) }, detail, { cause: thrown });
}

function nameFailure(
  name: string,
  said: string,
  action: string,
  { renewal }: Signer,
  message: string,
): readonly [ProblemCode, string] {
  if (EXPIRED.test(name) || (NO_CREDENTIALS.test(name) && EXPIRED_SIGN_ON.test(message))) {
    return ['credentials-expired', `AWS refused ${action}: the credentials have expired. ${renewal}`];
  }
  if (NO_CREDENTIALS.test(name)) {
    return ['credentials-missing', `No usable AWS credentials for ${action}. ${renewal} Or choose another profile.`];
  }
  if (name.startsWith('AccessDenied') || name.startsWith('KMSAccessDenied')) {
    const missing = name.startsWith('KMS') ? 'kms:Decrypt on the key of the stream' : action;
    return ['action-denied', `AWS denied ${missing}. Allow this action in an IAM policy, then try again. ${said}`];
  }
  if (name === 'ResourceNotFoundException') {
    return ['stream-missing', `Kinesis knows no such stream or shard here. Check its name and the region. ${said}`];
  }
  if (THROTTLED.test(name)) {
    return [
      'stream-throttled',
      `Kinesis throttled ${action}: other consumers use up the limit of the shard. Try again later.`,
    ];
  }
  if (name === 'ExpiredIteratorException') {
    return [
      'stream-failed',
      'The place in the shard was held for more than five minutes. Read again from the last record.',
    ];
  }
  return [
    'stream-failed',
    `${action} failed (${name}). ${said === '' ? 'The endpoint gave no answer of Kinesis: check that it can be reached.' : said}`,
  ];
}
