import { hexOf } from '../bytes/hex-dump.ts';
import { utf8Text } from '../bytes/utf8.ts';

/** What the header of an AWS Encryption SDK message says in the clear. */
export type EncryptionSdkHeader = {
  readonly version: 1 | 2;
  /** Four hex digits. */
  readonly algorithm: string;
  readonly messageId: string;
  readonly context: readonly (readonly [key: string, value: string])[];
  /** Who can decrypt it: a provider such as `aws-kms`, and its key's name, such as an ARN. */
  readonly dataKeys: readonly { readonly provider: string; readonly info: string }[];
  readonly isFramed: boolean;
  readonly frameLength: number;
};

const SUITES = {
  1: ['0014', '0046', '0078', '0114', '0146', '0178', '0214', '0346', '0378'],
  2: ['0478', '0578'],
} as const;

/**
 * The header at the start of `bytes`; `undefined` where there is none, `cut-short` where it begins and ends too early.
 *
 * @see https://docs.aws.amazon.com/encryption-sdk/latest/developer-guide/message-format.html
 */
export function readEncryptionSdkHeader(bytes: Uint8Array): EncryptionSdkHeader | 'cut-short' | undefined {
  const version = bytes[0] === 1 && bytes[1] === 0x80 ? 1 : bytes[0] === 2 ? 2 : undefined;
  if (version === undefined) return undefined;
  const algorithm = hex(bytes.subarray(version === 1 ? 2 : 1, version === 1 ? 4 : 3));
  if (!(SUITES[version] as readonly string[]).includes(algorithm)) return undefined;
  const reader = new HeaderReader(bytes, version === 1 ? 4 : 3);
  const messageId = hex(reader.take(version === 1 ? 16 : 32));
  const context = readContext(reader);
  const dataKeys = Array.from({ length: reader.count() }, () => {
    const [provider, info] = [reader.text(), reader.text()];
    reader.text();
    return { provider, info };
  });
  const contentType = reader.take(1)[0];
  if (version === 1) reader.take(5);
  const frameLength = reader.take(4).reduce((value, byte) => value * 256 + byte, 0);
  if (reader.isCut) return 'cut-short';
  if (contentType !== 1 && contentType !== 2) return undefined;
  return { version, algorithm, messageId, context, dataKeys, isFramed: contentType === 2, frameLength };
}

function readContext(reader: HeaderReader): EncryptionSdkHeader['context'] {
  const length = reader.number();
  return length === 0 ? [] : Array.from({ length: reader.count() }, () => [reader.text(), reader.text()] as const);
}

/** Reads on to the end and then gives nothing, remembering that something was missing. */
class HeaderReader {
  isCut = false;
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  take(length: number): Uint8Array {
    const taken = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    this.isCut ||= taken.length < length;
    return taken;
  }

  number(): number {
    const [high = 0, low = 0] = this.take(2);
    return high * 256 + low;
  }

  /** How many entries follow; none when there cannot be that many, as each takes at least four bytes. */
  count(): number {
    const count = this.number();
    const fits = count * 4 <= this.bytes.length - this.at;
    this.isCut ||= !fits;
    return fits ? count : 0;
  }

  text(): string {
    return utf8Text(this.take(this.number()));
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, hexOf).join('');
}
