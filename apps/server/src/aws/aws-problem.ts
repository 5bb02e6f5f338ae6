import { Problem, type ProblemCode, problem } from '../problems.ts';
import type { AwsPlace } from './aws.ts';
import { type Failure, kindOfFailure, nameOfFailure } from './failure-kind.ts';
import { readFailure } from './read-failure.ts';
import { AddressRefused } from './sockets.ts';

/** What a service calls its own troubles; the rest is the same for all of them. */
export type ServiceWords = {
  readonly service: string;
  readonly missing: readonly [code: ProblemCode, sentence: string];
  readonly throttled: readonly [code: ProblemCode, sentence: string];
  readonly failed: ProblemCode;
};

export type FailedCall = {
  /** The IAM action of the call, such as `kinesis:GetRecords`. */
  readonly action: string;
  readonly place: Pick<AwsPlace, 'region' | 'renewal'> & { readonly endpoint: string };
  readonly words: ServiceWords;
};

type Named = readonly [code: ProblemCode, detail: string];

/** Names what went wrong at a service of AWS: what happened, why, and what to do next. */
export function awsProblem(thrown: unknown, call: FailedCall): Problem {
  if (thrown instanceof Problem) return thrown;
  const { errorName, said, statusCode } = readFailure(thrown);
  const [code, detail] = nameProblem(thrown, call, said);
  const facts = {
    action: call.action,
    errorName,
    ...(said !== '' && { said }),
    ...(statusCode !== undefined && { awsStatus: statusCode }),
  };
  return problem(code, facts, detail.trim(), { cause: thrown });
}

function nameProblem(thrown: unknown, call: FailedCall, said: string): Named {
  const { action, words } = call;
  const kind = kindOfFailure(thrown);
  switch (kind) {
    case 'missing':
      return [words.missing[0], `${words.missing[1]} ${said}`];
    case 'throttled':
      return [words.throttled[0], `${words.service} throttled ${action}. ${words.throttled[1]}`];
    case 'denied':
    case 'kms-denied':
      return ['action-denied', denialOf(kind, action, said)];
    case 'unreachable':
    case 'unknown-host':
    case 'late':
    case 'refused-address':
      return unreachedOf(thrown, kind, call);
    case 'other':
      return [words.failed, `${action} failed (${nameOfFailure(thrown)}). ${said || noAnswer(call)}`];
    default:
      return credentialsOf(kind, call, said);
  }
}

type CredentialTrouble = 'expired' | 'no-credentials' | 'refused-credentials' | 'wrong-signature' | 'clock' | 'scope';

function credentialsOf(kind: CredentialTrouble, { action, place }: FailedCall, said: string): Named {
  switch (kind) {
    case 'expired':
      return ['credentials-expired', `AWS refused ${action}: the credentials have expired. ${place.renewal}`];
    case 'no-credentials':
      return [
        'credentials-missing',
        `No usable AWS credentials for ${action}. ${place.renewal} Or choose another profile.`,
      ];
    case 'refused-credentials':
      return [
        'credentials-refused',
        `AWS refused ${action}: it does not know the access key, or ${place.region} is not enabled in its account. ${place.renewal} Or choose another profile or region. ${said}`,
      ];
    case 'wrong-signature':
      return [
        'credentials-refused',
        `AWS refused ${action}: the secret key does not belong to the access key. ${place.renewal} Or choose another profile.`,
      ];
    case 'clock':
      return [
        'credentials-refused',
        `AWS refused ${action}: the clock of this machine is wrong by minutes. Set it, then try again. ${said}`,
      ];
    case 'scope':
      return [
        'credentials-refused',
        `AWS refused ${action}: ${place.endpoint} is not in ${place.region}. Choose the region of the endpoint. ${said}`,
      ];
  }
}

function denialOf(kind: Extract<Failure, 'denied' | 'kms-denied'>, action: string, said: string): string {
  const missing = kind === 'kms-denied' ? `kms:Decrypt on the key behind ${action}` : action;
  if (/explicit deny/i.test(said)) {
    return `AWS denied ${missing}: a policy denies it explicitly, which no Allow lifts. Change that policy, or choose another profile or role. ${said}`;
  }
  const trust = action === 'sts:AssumeRole' ? ' The trust policy of the role must allow you too.' : '';
  return `AWS denied ${missing}. Allow this action in an IAM policy, then try again.${trust} ${said}`;
}

function unreachedOf(thrown: unknown, kind: Failure, call: FailedCall): Named {
  const { action, words, place } = call;
  if (kind === 'refused-address' && thrown instanceof AddressRefused) {
    return [
      'endpoint-refused',
      `${action} was not sent: ${thrown.message}, where no call with credentials may go. Name an endpoint on this machine by its address, such as --endpoint http://127.0.0.1:4566, and correct the name otherwise.`,
    ];
  }
  if (kind === 'unknown-host') {
    const host = new URL(place.endpoint).hostname;
    return [
      words.failed,
      `${action} reached nobody: no host is named ${host}. Check the region ${place.region}, the endpoint and the network, then try again.`,
    ];
  }
  if (kind === 'late') return [words.failed, `${action} got no answer in time. ${noAnswer(call)}`];
  return [words.failed, `${action} reached nobody (${nameOfFailure(thrown)}). ${noAnswer(call)}`];
}

function noAnswer({ words, place }: FailedCall): string {
  return `${place.endpoint} gave no answer of ${words.service}: check that it is right and can be reached, then try again.`;
}
