import { randomBytes } from 'node:crypto';

/** On every answer. Server-sent events, which skip Fastify's headers, must write these themselves. */
export const API_HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** One nonce a response: the UI kit's style tags carry it. */
export function createNonce(): string {
  return randomBytes(16).toString('base64url');
}

export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** For payload bytes: whatever they hold, no browser opens them as a page. */
export function downloadHeaders(fileName: string): Record<string, string> {
  // Control characters and quotes could end the header or the name; what is left of the title goes in the RFC 6266 form.
  const plain = fileName.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[-.]+/, '') || 'capture.bin';
  const printable = [...fileName].filter((c) => c.charCodeAt(0) > 31 && c.charCodeAt(0) !== 127).join('');
  // Through bytes: half a surrogate pair would make encodeURIComponent throw.
  const wellFormed = Buffer.from(printable.replaceAll('/', '-')).toString();
  const exact = encodeURIComponent(wellFormed).replace(/['()*]/g, escapeByte);
  return {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${exact}`,
    'content-security-policy': 'sandbox',
    'cross-origin-resource-policy': 'same-origin',
  };
}

function escapeByte(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
