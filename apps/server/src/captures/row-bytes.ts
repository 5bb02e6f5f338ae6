/** Int32 numbers to the little-endian bytes that a row keeps, whatever the machine. */
export function toRowBytes(numbers: Int32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4);
  const view = new DataView(bytes.buffer);
  numbers.forEach((value, i) => {
    view.setInt32(i * 4, value, true);
  });
  return bytes;
}

export function readRowBytes(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.byteLength >> 2 }, (_, i) => view.getInt32(i * 4, true));
}
