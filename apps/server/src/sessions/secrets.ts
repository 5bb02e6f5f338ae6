import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 bits that fit in a header and in an address. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256Of(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares digests, so that neither the length nor the time tells anything of the secret. */
export function isSameDigest(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === b.length && timingSafeEqual(a, b);
}
