import { type Decoded, type Decoder, refuse } from '../decoder.ts';
import { type EncryptionSdkHeader, readEncryptionSdkHeader } from '../encryption-sdk-header.ts';

const NO_HEADER = refuse('magic', 'Not an AWS Encryption SDK message: no version and algorithm of one at the start.');
const CUT = refuse('cut-short', 'Not an AWS Encryption SDK message: it begins like one, but its header is truncated.', {
  claimed: true,
});
const ENCRYPTED = {
  code: 'encrypted',
  message:
    'The content is encrypted. Shardscope does not decrypt: decrypt it with the AWS Encryption SDK and one of the keys named here.',
};
const MAX_LISTED = 20;

/** An encrypted message of the AWS Encryption SDK, as database activity streams carry: named, with what its header says. */
export const awsEncryptionSdk: Decoder = {
  name: 'aws-encryption-sdk',
  automatic: true,
  firstBytes: [0x01, 0x02],
  decode(bytes) {
    const header = readEncryptionSdkHeader(bytes);
    if (header === undefined) return NO_HEADER;
    if (header === 'cut-short') return CUT;
    return {
      kind: 'decoded',
      decoded: {
        status: 'ok',
        confidence: 'certain',
        notes: [ENCRYPTED],
        facts: factsOf(header),
        output: { kind: 'value', value: { kind: 'binary' } },
      },
    };
  },
};

function factsOf(header: EncryptionSdkHeader): NonNullable<Decoded['facts']> {
  const { version, algorithm, messageId, context, dataKeys, isFramed, frameLength } = header;
  const facts: [string, string][] = [
    ['message format', String(version)],
    ['algorithm suite', algorithm],
    ['message id', messageId],
    ['content', isFramed ? `in frames of ${frameLength} bytes` : 'in one piece'],
    ['encrypted data keys', String(dataKeys.length)],
  ];
  for (const { provider, info } of dataKeys.slice(0, MAX_LISTED)) facts.push([`key of ${provider}`, info]);
  for (const [key, value] of context.slice(0, MAX_LISTED)) facts.push([`context ${key}`, value]);
  return facts;
}
