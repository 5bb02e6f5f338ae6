/** First bytes of formats that are recognised and not opened, and the words for them in a sentence. */
const MAGICS: readonly (readonly [magic: string, name: string])[] = [
  ['89504e470d0a1a0a', 'a PNG image'],
  ['ffd8ff', 'a JPEG image'],
  ['255044462d', 'a PDF document'],
  ['504b0304', 'a ZIP archive'],
];

const TABLE = MAGICS.map(([magic, name]) => ({ magic: bytesOf(magic), name }));

/** What bytes that no decoder took begin like, in words. A hint: nothing behind the first bytes was read. */
export function knownMagicOf(bytes: Uint8Array): string | undefined {
  return TABLE.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte))?.name;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
