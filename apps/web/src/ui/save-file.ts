/** Hands bytes to the browser as a file to keep. */
export function saveFile(name: string, content: Uint8Array | string, type = 'application/octet-stream'): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own reference once it began; a later turn is soon enough.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
