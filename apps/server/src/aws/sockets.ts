import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import { isForbiddenAddress, isLoopbackAddress, isLoopbackHost } from '../config/addresses.ts';

export type SocketOptions = {
  readonly requestTimeoutMillis: number;
  /** Off where a stale connection would leave the fate of a call in doubt. */
  readonly keepAlive: boolean;
};

const CONNECTION_MILLIS = 5_000;

/** The name leads to an address that it may not lead to. Nothing was sent. */
export class AddressRefused extends Error {
  readonly host: string;
  readonly address: string;

  constructor(host: string, address: string) {
    super(`${host} leads to ${address}`);
    this.name = 'AddressRefused';
    this.host = host;
    this.address = address;
  }
}

/**
 * How every call to AWS gets its socket. The address is checked where the socket is opened, because a name may lead elsewhere than it
 * did a moment ago: one that names this machine must stay on it, any other must not lead to it, and none to a metadata service.
 */
export async function openSockets(options: SocketOptions): Promise<NodeHttpHandler> {
  const { NodeHttpHandler } = await import('@smithy/node-http-handler');
  const { keepAlive, requestTimeoutMillis } = options;
  const agent = { keepAlive, lookup: lookUpChecked };
  return new NodeHttpHandler({
    connectionTimeout: CONNECTION_MILLIS,
    requestTimeout: requestTimeoutMillis,
    // Without it the SDK only warns and goes on waiting.
    throwOnRequestTimeout: true,
    // The request's clock stops at the first header; this one watches the body.
    socketTimeout: requestTimeoutMillis,
    // The SDK's own handler for Kinesis speaks HTTP/2, which other endpoints answer with protocol errors.
    httpAgent: new http.Agent(agent),
    httpsAgent: new https.Agent(agent),
  });
}

const lookUpChecked: LookupFunction = (host, options, callback) => {
  dns.lookup(host, options, (error, found, family) => {
    const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
    const wrong = error === null ? addresses.find((address) => !mayLeadTo(host, address)) : undefined;
    callback(wrong === undefined ? error : new AddressRefused(host, wrong), found, family);
  });
};

function mayLeadTo(host: string, address: string): boolean {
  return !isForbiddenAddress(address) && isLoopbackHost(host) === isLoopbackAddress(address);
}
