import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

// Where a cloud machine finds its own credentials, and what is no address of another host.
const NEVER = new BlockList();
NEVER.addSubnet('0.0.0.0', 8, 'ipv4');
NEVER.addSubnet('169.254.0.0', 16, 'ipv4');
NEVER.addSubnet('224.0.0.0', 3, 'ipv4');
NEVER.addAddress('::', 'ipv6');
NEVER.addSubnet('fe80::', 10, 'ipv6');
NEVER.addSubnet('fd00:ec2::', 32, 'ipv6');
NEVER.addSubnet('ff00::', 8, 'ipv6');
// 169.254.0.0/16 as a network that translates IPv6 writes it.
NEVER.addSubnet('64:ff9b::a9fe:0', 112, 'ipv6');

/** `[::1]` and `::1` are the same host. */
const bare = (host: string) => host.replace(/^\[|\]$/g, '');
const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** Of this machine. IPv4 addresses written as IPv6 count as what they are. */
export function isLoopbackAddress(address: string): boolean {
  const ip = bare(address);
  return isIP(ip) !== 0 && LOOPBACK.check(ip, familyOf(ip));
}

/** Metadata services, link-local, wildcard and multicast addresses: no endpoint of AWS or of an emulator is there. */
export function isForbiddenAddress(address: string): boolean {
  const ip = bare(address);
  return isIP(ip) !== 0 && NEVER.check(ip, familyOf(ip));
}

/** A name or address that says itself that it is this machine. */
export function isLoopbackHost(host: string): boolean {
  return bare(host) === 'localhost' || isLoopbackAddress(host);
}
