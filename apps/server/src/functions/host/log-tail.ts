// Lambda gives back this much of the end of a log (LogType Tail).
const TAIL_BYTES = 4096;

/** The end of what one invocation printed. Memory stays bounded however much is printed. */
export class LogTail {
  private bytes: Buffer = Buffer.alloc(0);
  private waiting: (() => void) | undefined;
  private readonly marker: Buffer;

  constructor(requestId: string) {
    this.marker = Buffer.from(endMarker(requestId));
  }

  append(chunk: Buffer | string): void {
    const all = Buffer.concat([this.bytes, Buffer.from(chunk)]);
    this.bytes = this.withoutMarker(all).subarray(-2 * TAIL_BYTES);
  }

  /** Output and answer come by different ways: waits until all of the output is here, but not for ever. */
  async complete(limitMillis: number): Promise<void> {
    if (this.waiting === done) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limitMillis);
      this.waiting = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  base64(): string {
    return this.bytes.subarray(-TAIL_BYTES).toString('base64');
  }

  private withoutMarker(bytes: Buffer): Buffer {
    const at = bytes.indexOf(this.marker);
    if (at < 0) return bytes;
    this.waiting?.();
    this.waiting = done;
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + this.marker.length)]);
  }
}

function done(): void {}

/** What the bootstrap prints when the handler is through: everything printed before it is part of the invocation. */
export function endMarker(requestId: string): string {
  return `\u0000end ${requestId}\n`;
}
