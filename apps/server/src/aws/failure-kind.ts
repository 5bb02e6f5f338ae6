import { AddressRefused } from './sockets.ts';

/** What a failed call comes to, whichever service was asked. */
export type Failure =
  | 'expired'
  | 'no-credentials'
  | 'refused-credentials'
  | 'wrong-signature'
  | 'clock'
  | 'scope'
  | 'denied'
  | 'kms-denied'
  | 'missing'
  | 'throttled'
  | 'unreachable'
  | 'unknown-host'
  | 'late'
  | 'refused-address'
  | 'other';

type Thrown = {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly errors?: unknown;
  readonly $fault?: unknown;
};

// In this order: the first that fits.
const BY_NAME: readonly (readonly [RegExp, Failure])[] = [
  [/ExpiredToken|TokenRefresh|SSOToken|RequestExpired/, 'expired'],
  [/UnrecognizedClient|InvalidClientToken|InvalidAccessKey/, 'refused-credentials'],
  [/CredentialsProviderError|MissingAuthentication/, 'no-credentials'],
  [/^KMS(AccessDenied|Disabled|InvalidState|NotFound|OptInRequired)/, 'kms-denied'],
  [/^AccessDenied|^UnauthorizedOperation/, 'denied'],
  [/^ResourceNotFoundException$/, 'missing'],
  [/ProvisionedThroughputExceeded|LimitExceeded|Throttl|TooManyRequests/, 'throttled'],
  [/^(TimeoutError|AbortError)$/, 'late'],
];
// The SDK gives both the same name; only its sentence tells an expired sign-on from none.
const EXPIRED_SIGN_ON = /expired|aws sso login|aws login/i;
const SIGNATURE = /InvalidSignature|SignatureDoesNotMatch/;

export function kindOfFailure(thrown: unknown): Failure {
  if (thrown instanceof AddressRefused) return 'refused-address';
  const { message } = (thrown ?? {}) as Thrown;
  const name = nameOfFailure(thrown);
  const text = typeof message === 'string' ? message : '';
  if (SIGNATURE.test(name)) return signatureTrouble(text);
  const found = BY_NAME.find(([pattern]) => pattern.test(name))?.[1];
  if (found === 'no-credentials' && EXPIRED_SIGN_ON.test(text)) return 'expired';
  if (found !== undefined) return found;
  if (isUnknownHost(thrown)) return 'unknown-host';
  return isNeverConnected(thrown) ? 'unreachable' : 'other';
}

const NO_SIGNATURE: readonly Failure[] = [
  ...(['expired', 'no-credentials', 'refused-credentials'] as const),
  ...(['wrong-signature', 'clock', 'scope', 'refused-address'] as const),
];

/** True where no call could get through: not this one, and none that is signed in the same way. */
export function isRefusedSignature(thrown: unknown): boolean {
  return thrown !== undefined && NO_SIGNATURE.includes(kindOfFailure(thrown));
}

/** Its name; for a broken connection, which is named `Error`, its code. */
export function nameOfFailure(thrown: unknown): string {
  const { name, code } = (thrown ?? {}) as Thrown;
  const isPlain = typeof name !== 'string' || name === 'Error' || name === 'AggregateError';
  if (isPlain && typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'Error';
}

/** One name for three troubles, told apart by what AWS says. */
function signatureTrouble(text: string): Failure {
  if (/scoped to/i.test(text)) return 'scope';
  return /expired|not yet current|earlier than|later than/i.test(text) ? 'clock' : 'wrong-signature';
}

function isUnknownHost(thrown: unknown): boolean {
  const { syscall, code } = (thrown ?? {}) as Thrown;
  return syscall === 'getaddrinfo' || code === 'ENOTFOUND';
}

// What ends a TLS handshake; the request is sent after it.
const NO_TRUST =
  /^(ERR_TLS_CERT_ALTNAME_INVALID|CERT_HAS_EXPIRED|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_[A-Z_]+)$/;

/** True where it is certain that no byte of the request left: the other side cannot have acted on it. */
export function isNeverConnected(thrown: unknown): boolean {
  if (thrown instanceof AddressRefused || isUnknownHost(thrown)) return true;
  const { syscall, code, errors } = (thrown ?? {}) as Thrown;
  // A name with several addresses: each was tried.
  if (Array.isArray(errors)) return errors.length > 0 && errors.every(isNeverConnected);
  return syscall === 'connect' || NO_TRUST.test(String(code));
}
