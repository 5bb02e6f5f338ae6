import { type Decoder, refuse } from '../decoder.ts';
import { decodeNamedLog } from '../named-rows.ts';
import { VPC_FLOW_LOG } from '../vpc-flow-log.ts';

const NOT_ALONE = refuse('frame', 'Not taken as a VPC flow log: such lines come as messages of CloudWatch Logs.');

/**
 * Flow logs of a VPC in their default format. A custom format has its fields in an order that only its owner knows, and is
 * text. By itself, and not inside something else, such a line is text too, with its fields beside it.
 */
export const vpcFlowLog: Decoder = {
  name: 'vpc-flow-log',
  automatic: true,
  firstBytes: [0x32],
  decode(bytes, context) {
    if (!context.inPart && !context.forced) return NOT_ALONE;
    return decodeNamedLog(bytes, context, VPC_FLOW_LOG);
  },
};
