/** First bytes of formats that are recognised and not opened, and the words for them in a sentence. */
const MAGICS: readonly (readonly [magic: string, name: string])[] = [
  ['04224d18', 'an LZ4 frame'],
  ['ff060000734e61507059', 'a framed snappy stream'],
  ['82534e4150505900', 'a xerial snappy stream'],
  ['fd377a585a00', 'an xz file'],
  ['4f626a01', 'an Avro object container'],
  ['c301', 'an Avro single object'],
  ['e00100ea', 'Ion binary'],
  ['d9d9f7', 'CBOR'],
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['255044462d', 'a PDF document'],
  ['504b0304', 'a ZIP archive'],
  ['fffe', 'UTF-16 text'],
  ['feff', 'UTF-16 text'],
];

const TABLE = MAGICS.map(([magic, name]) => ({ magic: bytesOf(magic), name }));

/** What bytes that no decoder took begin like, in words. A hint: nothing behind the first bytes was read. */
export function knownMagicOf(bytes: Uint8Array): string | undefined {
  return TABLE.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte))?.name;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
