/** Segments that were read of late, by least recent use, bounded by their bytes. */
export class SegmentCache {
  private readonly maxBytes: number;
  private readonly entries = new Map<string, Uint8Array>();
  private bytes = 0;

  constructor(maxBytes: number) {
    this.maxBytes = maxBytes;
  }

  get(key: string): Uint8Array | undefined {
    const found = this.entries.get(key);
    if (found === undefined) return undefined;
    // A map keeps its order of insertion: the first entry is the one unused for longest.
    this.entries.delete(key);
    this.entries.set(key, found);
    return found;
  }

  set(key: string, bytes: Uint8Array): void {
    this.delete(key);
    if (bytes.length > this.maxBytes) return;
    this.entries.set(key, bytes);
    this.bytes += bytes.length;
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.maxBytes) break;
      this.delete(oldest);
    }
  }

  deleteAll(prefix: string): void {
    for (const key of [...this.entries.keys()]) if (key.startsWith(prefix)) this.delete(key);
  }

  private delete(key: string): void {
    const found = this.entries.get(key);
    if (found === undefined) return;
    this.entries.delete(key);
    this.bytes -= found.length;
  }
}
