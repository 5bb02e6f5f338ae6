import { resolve } from 'node:path';
import { isForbiddenAddress, isLoopbackHost } from './addresses.ts';
import { isWildcardHost } from './hosts.ts';

export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Error('must be a port, 0 to 65535');
  return port;
}

/** There is one answer; every wildcard is named as what it would do. */
export function parseHost(text: string): '127.0.0.1' {
  if (isWildcardHost(text))
    throw new Error('would open the server to every network of this machine; it listens on 127.0.0.1 only');
  if (text !== '127.0.0.1' && text !== 'localhost')
    throw new Error('must be 127.0.0.1: the server listens nowhere else');
  return '127.0.0.1';
}

export function parsePath(text: string): string {
  if (text === '' || text.includes('\0')) throw new Error('must be a path');
  return resolve(text);
}

/** A blank or broad entry would switch the check off: only exact names are taken. */
export function parseAllowHost(text: string): string {
  if (!/^(https?:\/\/)?[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:\d{1,5})?$/.test(text)) {
    throw new Error('must be a name like dev.example:8642 or https://dev.example, without path or *');
  }
  const name = text.replace(/^https?:\/\//, '').replace(/:\d+$/, '');
  if (isWildcardHost(name)) throw new Error('must be one exact name, not an address that means every one');
  return text.toLowerCase();
}

/** A star stands for a part of a name; a pattern of nothing but stars would allow every function of every account. */
export function parseReplayPattern(text: string): string {
  if (!/^[A-Za-z0-9_:*$.-]{1,200}$/.test(text))
    throw new Error('must be an ARN or name of a function, * for a part of it');
  if (!/[A-Za-z0-9]{2}/.test(text.replace(/^arn:aws[a-z-]*:lambda:/, '').replaceAll('function', ''))) {
    throw new Error('must name functions: a pattern of stars alone would allow every function');
  }
  return text;
}

const METADATA = /^metadata(\.|$)/i;

/** Signed requests go there: https anywhere, plain http on this machine only. */
export function parseEndpoint(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw new Error('must be an http or https address');
  if (url.username !== '' || url.password !== '') throw new Error('must not hold a user or password');
  if (METADATA.test(url.hostname) || isForbiddenAddress(url.hostname))
    throw new Error('must not be a metadata, link-local or wildcard address');
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname)) {
    throw new Error('must be https: plain http is for 127.0.0.1, localhost and [::1]');
  }
  return text;
}

export function parseRegion(text: string): string {
  if (!/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(text)) throw new Error('must be an AWS region such as us-east-1');
  return text;
}

export function parseName(text: string): string {
  if (!/^[\w.@+=,-]{1,128}$/.test(text)) throw new Error('must be the name of a profile');
  return text;
}

export function parseRole(text: string): string {
  if (!/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/.test(text))
    throw new Error('must be the ARN of an IAM role');
  return text;
}

export function parseReads(text: string): number {
  const reads = /^\d(\.\d{1,2})?$/.test(text) ? Number(text) : 0;
  if (reads < 0.1 || reads > 5) throw new Error('must be a number of reads a second, 0.1 to 5');
  return reads;
}

export function parseBytes(text: string): number {
  const bytes = /^\d{1,12}$/.test(text) ? Number(text) : 0;
  if (bytes < 1024 || bytes > 1024 ** 3) throw new Error('must be a number of bytes, 1024 to 1073741824');
  return bytes;
}

export function parseStorageBytes(text: string): number {
  const bytes = /^\d{1,14}$/.test(text) ? Number(text) : 0;
  if (bytes < 1024 || bytes > 1024 ** 4) throw new Error('must be a number of bytes, 1024 to 1099511627776');
  return bytes;
}

/** A parser of whole numbers between two limits. `what` is what they count. */
export function wholeNumberOf(what: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : -1;
    if (number < least || number > most) throw new Error(`must be a number of ${what}, ${least} to ${most}`);
    return number;
  };
}

export function parseSeconds(text: string): number {
  const seconds = /^\d{1,2}(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  if (seconds < 0.1 || seconds > 60) throw new Error('must be a number of seconds, 0.1 to 60');
  return seconds;
}

export function parseLevel(text: string): string {
  if (!['error', 'warn', 'info', 'debug'].includes(text)) throw new Error('must be error, warn, info or debug');
  return text;
}
