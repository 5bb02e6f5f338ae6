import { problem } from '../problems.ts';

/** Deeper than any body of ours, and far from where JSON.parse runs out of stack. */
const MAX_DEPTH = 64;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/**
 * An API body. Nothing is repaired: bytes that are not UTF-8, nesting that would break the parser, and keys that reach
 * prototypes are refused with the reason. (Events are evidence and never come this way: they travel as base64 or bytes.)
 */
export function readStrictJson(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw problem(
      'body-not-utf8',
      {},
      'The body has bytes that are not UTF-8. Send JSON as UTF-8; put other bytes in base64.',
    );
  }
  refuseDepth(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw problem('body-not-json', {}, 'The body cannot be read as JSON. Send one JSON object.', { cause });
  }
  refusePrototypeKeys(value);
  return value;
}

function refuseDepth(bytes: Uint8Array): void {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      if (depth > MAX_DEPTH) {
        throw problem(
          'body-too-deep',
          { maxDepth: MAX_DEPTH },
          `The body is nested deeper than ${MAX_DEPTH} levels. To save a deep event, send it as application/octet-stream or as base64 in "data".`,
        );
      }
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
}

function refusePrototypeKeys(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const reaches = key === '__proto__' || (key === 'constructor' && hasPrototypeKey(child));
    if (reaches) {
      throw problem(
        'body-has-prototype-keys',
        { key },
        `The body has the key "${key}", which no request of this server has. To save an event that has it, send the event as application/octet-stream or as base64 in "data".`,
      );
    }
    refusePrototypeKeys(child);
  }
}

function hasPrototypeKey(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'prototype');
}
