/** Addresses of one family that share their first bits. */
export type IpRange = { readonly bits: 32 | 128; readonly prefix: bigint; readonly shift: bigint };

/** `10.0.0.0/24` or `2001:db8::/32`; `undefined` when the text is no such range. */
export function parseIpRange(text: string): IpRange | undefined {
  const [, address = '', length = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const ip = parseIp(address);
  if (ip === undefined || Number(length) > ip.bits) return undefined;
  const shift = BigInt(ip.bits - Number(length));
  return { bits: ip.bits, prefix: ip.value >> shift, shift };
}

/** False for text that is no address, and for an address of the other family. */
export function isInIpRange(range: IpRange, text: string): boolean {
  const ip = parseIp(text);
  return ip !== undefined && ip.bits === range.bits && ip.value >> range.shift === range.prefix;
}

function parseIp(text: string): { readonly bits: 32 | 128; readonly value: bigint } | undefined {
  const isV6 = text.includes(':');
  const groups = isV6 ? groupsOfV6(text) : text.split('.');
  const isGroup = isV6 ? /^[\da-f]{1,4}$/i : /^(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
  if (groups.length !== (isV6 ? 8 : 4) || !groups.every((group) => isGroup.test(group))) return undefined;
  const width = isV6 ? 16n : 8n;
  const value = groups.reduce((sum, group) => (sum << width) | BigInt(isV6 ? `0x${group}` : group), 0n);
  return { bits: isV6 ? 128 : 32, value };
}

/** Writes the zeros that `::` leaves out. */
function groupsOfV6(text: string): string[] {
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return [];
  const left = head === '' ? [] : head.split(':');
  if (tail === undefined) return left;
  const right = tail === '' ? [] : tail.split(':');
  const missing = 8 - left.length - right.length;
  return missing < 1 ? [] : [...left, ...new Array<string>(missing).fill('0'), ...right];
}
