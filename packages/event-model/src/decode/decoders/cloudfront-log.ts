import { type Decoder, refuse } from '../decoder.ts';
import { decodeNamedLog, type NamedLog } from '../named-rows.ts';

const NO_TABS = refuse(
  'delimiter',
  'Not a CloudFront real-time log: no line of tab-separated fields that begins with a time.',
);

const TAB = 0x09;

/**
 * The fields of a configuration that has them all, in CloudFront's own order. Later ones were added behind these over the
 * years, and are shown by their number.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/real-time-logs.html
 */
const NAMES = [
  ...['timestamp', 'c-ip', 'time-to-first-byte', 'sc-status', 'sc-bytes', 'cs-method', 'cs-protocol', 'cs-host'],
  ...['cs-uri-stem', 'cs-bytes', 'x-edge-location', 'x-edge-request-id', 'x-host-header', 'time-taken'],
  ...['cs-protocol-version', 'c-ip-version', 'cs-user-agent', 'cs-referer', 'cs-cookie', 'cs-uri-query'],
  ...['x-edge-response-result-type', 'x-forwarded-for', 'ssl-protocol', 'ssl-cipher', 'x-edge-result-type'],
  ...['fle-encrypted-fields', 'fle-status', 'sc-content-type', 'sc-content-len', 'sc-range-start', 'sc-range-end'],
  ...['c-port', 'x-edge-detailed-result-type', 'c-country', 'cs-accept-encoding', 'cs-accept'],
  ...['cache-behavior-path-pattern', 'cs-headers', 'cs-header-names', 'cs-headers-count'],
];

const ALL_FIELDS: NamedLog = {
  title: 'CloudFront real-time log',
  delimiter: TAB,
  names: NAMES,
  numbers: new Set([
    ...['timestamp', 'time-to-first-byte', 'sc-status', 'sc-bytes', 'cs-bytes', 'time-taken', 'fle-encrypted-fields'],
    ...['sc-content-len', 'sc-range-start', 'sc-range-end', 'c-port', 'cs-headers-count'],
  ]),
  isLine: (text, cells) =>
    cells >= NAMES.length &&
    /^\d{10}\.\d{1,6}$/.test(text(0)) &&
    /^[\d.]+$|^[\da-fA-F]*:[\da-fA-F:.]*$/.test(text(1)) &&
    /^\d{3}$/.test(text(3)) &&
    /^[A-Z]+$/.test(text(5)) &&
    /^(https?|wss?|grpcs?)$/.test(text(6)) &&
    /^IPv[46]$/.test(text(15)),
};

/**
 * Real-time logs of CloudFront, which go to Kinesis as lines without a heading. Their fields are those that were configured, in
 * that order: only a line that has all of them in CloudFront's own order can be named, others are tab-separated values.
 */
export const cloudFrontLog: Decoder = {
  name: 'cloudfront-log',
  automatic: true,
  firstBytes: [0x31, 0x32],
  decode(bytes, context) {
    if (bytes.indexOf(TAB) !== 14 && !context.forced) return NO_TABS;
    return decodeNamedLog(bytes, context, ALL_FIELDS);
  },
};
