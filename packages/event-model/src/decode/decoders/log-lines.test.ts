import { describe, expect, it } from 'vitest';
import { utf8Bytes, utf8Text } from '../../bytes/utf8.ts';
import { testInflaters } from '../inflaters.test-support.ts';
import type { Layer } from '../layer.ts';
import { innermostOf, pathOf } from '../layer-path.ts';
import { peel, peelRecordData } from '../peel.ts';
import { DECODE_VECTORS } from '../vectors.test-support.ts';

const FLOW =
  '2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK';
const FIELDS =
  '{"version":2,"account-id":"123456789010","interface-id":"eni-1235b8ca123456789","srcaddr":"172.31.16.139",' +
  '"dstaddr":"172.31.16.21","srcport":20641,"dstport":22,"protocol":6,"packets":20,"bytes":4249,"start":1418530010,' +
  '"end":1418530070,"action":"ACCEPT","log-status":"OK"}';

function vector(name: string): Layer {
  const { base64 = '' } = DECODE_VECTORS.find((candidate) => candidate.name === name) ?? {};
  return innermostOf(peelRecordData(utf8Bytes(base64), { inflaters: testInflaters }));
}

const open = (text: string, force?: string[]) =>
  peel(utf8Bytes(text), { inflaters: testInflaters, ...(force && { force }) });

function textOf(layer: Layer | undefined): string {
  return layer?.value?.kind === 'tree' ? utf8Text(layer.value.text) : `no tree: ${layer?.value?.kind}`;
}

describe('VPC flow logs', () => {
  it('have their fields by name inside CloudWatch Logs', () => {
    const [first, second] = vector('cwl-vpc-flow').children;
    expect([first?.decoder, textOf(first)]).toEqual(['VPC flow log', FIELDS]);
    expect(textOf(second)).toContain('"srcaddr":"-"');
    expect(textOf(second)).toContain('"log-status":"NODATA"');
  });

  it('stay text by themselves, with their fields beside it', () => {
    const layer = open(FLOW);
    expect([pathOf(layer), layer.children.map(({ decoder }) => decoder)]).toEqual([['text'], ['VPC flow log']]);
    expect(textOf(layer.children[0])).toBe(FIELDS);
  });

  it('come as a list where there are several lines', () => {
    expect(textOf(open(`${FLOW}\n${FLOW}\n`, ['vpc-flow-log']))).toBe(`[${FIELDS},${FIELDS}]`);
  });

  it.each([
    ['a custom format', FLOW.replace(' ACCEPT', '')],
    ['another version', FLOW.replace(/^2/, '5')],
    ['a line that is something else', `${FLOW}\nand words`],
    ['words', '2 many cooks'],
  ])('are not seen in %s', (_, text) => {
    expect(open(text).children).toEqual([]);
    expect(open(text, ['vpc-flow-log'])).toMatchObject({ status: 'error', decoder: 'vpc-flow-log' });
  });
});

describe('CloudFront real-time logs', () => {
  it('have their fields by name where all of them were configured', () => {
    const layer = vector('cloudfront-realtime');
    expect([layer.decoder, layer.status]).toEqual(['CloudFront real-time log', 'ok']);
    expect(textOf(layer)).toMatch(/^{"timestamp":1759300000\.123,"c-ip":"192\.0\.2\.10",.*"cs-headers-count":2}$/);
  });

  it('show fields that were added later by their number', () => {
    const { base64 = '' } = DECODE_VECTORS.find(({ name }) => name === 'cloudfront-realtime') ?? {};
    const line = Buffer.from(base64, 'base64').toString().trimEnd();
    expect(textOf(open(`${line}\t0.1\tE2EXAMPLE`))).toMatch(
      /"cs-headers-count":2,"field 41":"0\.1","field 42":"E2EXAMPLE"}$/,
    );
  });

  it('are tab-separated values where only some fields were configured', () => {
    const layer = vector('cloudfront-realtime-some-fields');
    expect(layer.decoder).toBe('tsv');
    expect(layer.refusals.find(({ decoder }) => decoder === 'cloudfront-log')?.because).toMatch(/documented order/);
  });
});
