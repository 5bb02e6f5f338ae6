import { describe, expect, it } from 'vitest';
import { DEFAULT_ASSUMPTIONS } from './assumptions.ts';
import { checkMapping } from './check-mapping.ts';
import { AWS_DEFAULT_MAPPING } from './event-source-mapping.ts';
import { lintMapping } from './lint-mapping.ts';
import { predictDelivery } from './predict-delivery.ts';
import { applyPreset, MAPPING_PRESETS, type MappingPreset, presetOf } from './presets.ts';

const QUEUE = 'arn:aws:sqs:us-east-1:123456789012:failed';

function finalsOf(preset: MappingPreset, afterMinutes = 0) {
  const prediction = predictDelivery({
    facts: {
      records: Array.from({ length: 4 }, (_, position) => ({
        sequenceNumber: String(100 + position),
        partitionKey: 'key',
        arrivalMillis: 0,
        eventBytes: 700,
      })),
      envelopeBytes: 14,
      shardId: 'shardId-000000000000',
      streamArn: 'arn',
    },
    mapping: { ...applyPreset(AWS_DEFAULT_MAPPING, preset), onFailureDestination: QUEUE },
    behaviour: { kind: 'throws-on-marked' },
    marked: [1],
    assumptions: DEFAULT_ASSUMPTIONS,
    nowMillis: afterMinutes * 60_000,
  });
  return prediction.fates.map((fate) => fate.final);
}

describe.each(MAPPING_PRESETS)('the preset $id', (preset) => {
  const mapping = applyPreset({ ...AWS_DEFAULT_MAPPING, batchSize: 500 }, preset);

  it('is taken by AWS, and found again', () => {
    expect(checkMapping(mapping)).toEqual([]);
    expect(mapping.batchSize).toBe(500);
    expect(presetOf(mapping)?.id).toBe(preset.id);
  });

  it('says truly whether it discards records', () => {
    const missing = lintMapping(mapping).some((finding) => finding.code === 'no-destination');
    expect(missing).toBe(preset.needsDestination);
    expect(finalsOf(preset).includes('discarded')).toBe(preset.needsDestination);
  });
});

describe('MAPPING_PRESETS', () => {
  const named = (id: string) => {
    const preset = MAPPING_PRESETS.find((it) => it.id === id);
    if (preset === undefined) throw new Error(`There is no preset ${id}.`);
    return preset;
  };

  it('saves the good records around a poison record', () => {
    expect(finalsOf(named('poison-records'))).toEqual(['done', 'discarded', 'done', 'done']);
  });

  it('keeps order by blocking', () => {
    expect(finalsOf(named('never-lose-order'))).toEqual(['expired', 'expired', 'expired', 'expired']);
  });

  it('gives up what is too old', () => {
    expect(finalsOf(named('fresh-data'), 16)).toEqual(['discarded', 'discarded', 'discarded', 'discarded']);
  });

  it('knows settings of nobody', () => {
    expect(presetOf({ ...AWS_DEFAULT_MAPPING, maximumRetryAttempts: 7 })).toBeUndefined();
  });
});
