import { BatchBuilder } from '../batch-builder.ts';
import { describeBatches } from '../describe-batches.ts';
import type { Input, InputContext, OpenedInput } from '../input.ts';
import { isGetRecordsRecord, isLambdaRecord } from '../record-fields.ts';

/** One record with nothing around it: of a Lambda event, or of `GetRecords`. */
export const record: Input = {
  name: 'record',
  open(context: InputContext): OpenedInput | undefined {
    const { document, node, pointer } = context;
    const isLambda = isLambdaRecord(document, node);
    if (!isLambda && !isGetRecordsRecord(document, node)) return undefined;
    const builder = new BatchBuilder({ source: isLambda ? 'record' : 'get-records', pointer });
    builder.add(document, node, 0);
    const { batches, issues } = builder.finish();
    const title = isLambda ? 'Record of a Lambda Kinesis event' : 'Record of GetRecords output';
    return { kind: 'record', title, message: describeBatches(batches), batches, issues };
  },
};
