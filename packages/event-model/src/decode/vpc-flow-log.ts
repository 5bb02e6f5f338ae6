import { isNamedLog, type NamedLog } from './named-rows.ts';

/** @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html the default format, which is version 2 */
export const VPC_FLOW_LOG: NamedLog = {
  title: 'VPC flow log',
  delimiter: 0x20,
  names: [
    ...['version', 'account-id', 'interface-id', 'srcaddr', 'dstaddr', 'srcport', 'dstport', 'protocol'],
    ...['packets', 'bytes', 'start', 'end', 'action', 'log-status'],
  ],
  numbers: new Set(['version', 'srcport', 'dstport', 'protocol', 'packets', 'bytes', 'start', 'end']),
  isLine: (text, cells) =>
    cells === 14 &&
    text(0) === '2' &&
    /^(\d{12}|unknown)$/.test(text(1)) &&
    /^(eni-[0-9a-f]+|-)$/.test(text(2)) &&
    /^(ACCEPT|REJECT|-)$/.test(text(12)) &&
    /^(OK|NODATA|SKIPDATA)$/.test(text(13)),
};

/** Whether text is flow logs, for bytes that are not taken as such by themselves. */
export function isVpcFlowLog(bytes: Uint8Array): boolean {
  return bytes[0] === 0x32 && bytes[1] === 0x20 && isNamedLog(bytes, VPC_FLOW_LOG);
}
