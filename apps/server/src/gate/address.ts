import type { IncomingMessage } from 'node:http';
import { type Problem, problem } from '../problems.ts';

/** Where this server may be addressed: its own loopback names at its port, and what `--allow-host` adds. */
export type Addresses = { readonly hosts: readonly string[]; readonly origins: readonly string[] };

export function addressesOf(port: number, allowHost: readonly string[]): Addresses {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  // Browsers leave out the port where it is the scheme's own.
  const own = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  const hosts = [...own];
  const origins = own.map((host) => `http://${host}`);
  for (const entry of allowHost) {
    const [, scheme, host = entry] = /^(https?):\/\/(.+)$/.exec(entry) ?? [];
    const spelled = /:\d+$/.test(host) || scheme === 'https' ? [host] : [host, `${host}:${port}`];
    hosts.push(...spelled);
    origins.push(...spelled.map((one) => `${scheme ?? 'http'}://${one}`));
  }
  return { hosts, origins };
}

/** The request's own words: `request.host` and `request.headers` already have an opinion about duplicates and proxies. */
export function rawValues(request: IncomingMessage, name: string): string[] {
  const values: string[] = [];
  for (let at = 0; at < request.rawHeaders.length; at += 2) {
    if (request.rawHeaders[at]?.toLowerCase() === name) values.push(request.rawHeaders[at + 1] ?? '');
  }
  return values;
}

export function refusedAddress(request: IncomingMessage, addresses: Addresses): Problem | undefined {
  const hosts = rawValues(request, 'host');
  const [host] = hosts;
  if (hosts.length !== 1 || host === undefined || !addresses.hosts.includes(host)) return hostRefused(hosts);
  if (!request.url?.startsWith('/')) {
    return problem(
      'request-target-not-allowed',
      {},
      'The request line holds a whole address. Send a path that starts with "/".',
    );
  }
  const origins = rawValues(request, 'origin');
  if (origins.length > 1 || (origins[0] !== undefined && !addresses.origins.includes(origins[0]))) {
    return problem(
      'origin-not-allowed',
      {},
      'The request comes from a page of another origin. Only the page that this server serves may call it.',
    );
  }
  return undefined;
}

function hostRefused(hosts: readonly string[]): Problem {
  const [host] = hosts;
  // Only a name that could be allowed is repeated; anything else would put a stranger's text on the page.
  if (hosts.length === 1 && host !== undefined && /^[A-Za-z0-9.-]{1,253}(:\d{1,5})?$/.test(host)) {
    const line = `SHARDSCOPE_ALLOW_HOST=${host}`;
    return problem(
      'host-not-allowed',
      { host, configLine: line },
      `This server does not answer to the name ${host}. If you reach it through a port forward, a dev container or WSL, start it with ${line}`,
    );
  }
  return problem('host-not-allowed', {}, 'The request must carry one Host header with the name of this server.');
}

/** `same-origin`, or `none` (typed, bookmarked) for the page itself. Absence says nothing and is let through. */
export function refusedFetchSite(request: IncomingMessage, isPage: boolean): Problem | undefined {
  const sites = rawValues(request, 'sec-fetch-site');
  if (sites.length === 0) return undefined;
  if (sites.length === 1 && (sites[0] === 'same-origin' || (isPage && sites[0] === 'none'))) return undefined;
  return problem(
    'fetch-site-not-allowed',
    {},
    'The request was started by another site. Open the address of this server yourself.',
  );
}
