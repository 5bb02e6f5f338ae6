import type { ResponseSettings } from '../respond/verdict.ts';
import type { PredictionInput } from './prediction-input.ts';

/**
 * What of a question decides how a response is read.
 *
 * @example responseSettingsOf({ mapping: AWS_DEFAULT_MAPPING, assumptions: DEFAULT_ASSUMPTIONS }).reportBatchItemFailures // false
 */
export function responseSettingsOf({
  mapping,
  assumptions,
}: Pick<PredictionInput, 'mapping' | 'assumptions'>): ResponseSettings {
  return {
    reportBatchItemFailures: mapping.functionResponseTypes.includes('ReportBatchItemFailures'),
    tumblingWindow: mapping.tumblingWindowInSeconds > 0,
    nonObjectResponse: assumptions.nonObjectResponse,
    unknownIdentifiers: assumptions.unknownIdentifiers,
  };
}
