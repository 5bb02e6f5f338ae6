import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkMapping, MAPPING_RANGES } from './check-mapping.ts';
import { AWS_DEFAULT_MAPPING, type EventSourceMapping } from './event-source-mapping.ts';
import { usableMapping } from './usable-mapping.ts';

test('gives back what AWS takes as it is', () => {
  const mapping = { ...AWS_DEFAULT_MAPPING, onFailureDestination: '!GetAtt Queue.Arn' };

  expect(usableMapping(mapping)).toEqual({ mapping, replaced: [] });
  expect(usableMapping(mapping).mapping).toBe(mapping);
});

test('moves a number to the border that it crossed, and says so', () => {
  const { mapping, replaced } = usableMapping({
    ...AWS_DEFAULT_MAPPING,
    batchSize: 0,
    maximumRetryAttempts: 99_999,
    maximumRecordAgeInSeconds: 30,
  });

  expect(mapping).toEqual({
    ...AWS_DEFAULT_MAPPING,
    batchSize: 1,
    maximumRetryAttempts: 10_000,
    maximumRecordAgeInSeconds: 60,
  });
  expect(replaced).toEqual([
    { field: 'BatchSize', given: '0', used: '1' },
    { field: 'MaximumRetryAttempts', given: '99999', used: '10000' },
    { field: 'MaximumRecordAgeInSeconds', given: '30', used: '60' },
  ]);
});

test('leaves out a pattern and a destination that AWS refuses', () => {
  const good = '{"data":{"type":["order"]}}';
  const { mapping, replaced } = usableMapping({
    ...AWS_DEFAULT_MAPPING,
    filterPatterns: [good, '{"data":"order"}'],
    onFailureDestination: 'my-queue',
  });

  expect(mapping).toEqual({ ...AWS_DEFAULT_MAPPING, filterPatterns: [good] });
  expect(replaced.map(({ field, used }) => [field, used])).toEqual([
    ['FilterCriteria', 'no such pattern'],
    ['DestinationConfig', 'none'],
  ]);
});

test('leaves a starting position out that AWS refuses', () => {
  const { mapping, replaced } = usableMapping({ ...AWS_DEFAULT_MAPPING, startingPosition: 'AT_TIMESTAMP' });

  expect(mapping).toEqual(AWS_DEFAULT_MAPPING);
  expect(replaced).toEqual([
    { field: 'StartingPositionTimestamp', given: 'AT_TIMESTAMP', used: 'no starting position' },
  ]);
});

test('comes to settings that AWS takes, whatever was typed', () => {
  const numbers = Object.fromEntries(Object.keys(MAPPING_RANGES).map((name) => [name, fc.double()]));
  const start = {
    startingPosition: fc.constantFrom('LATEST', 'AT_TIMESTAMP', undefined),
    startingPositionTimestamp: fc.oneof(fc.double(), fc.constant(undefined)),
  };
  const given = fc.record({
    ...numbers,
    ...start,
    filterPatterns: fc.array(fc.json()),
    onFailureDestination: fc.string(),
  });
  fc.assert(
    fc.property(given, (typed) => {
      expect(checkMapping(usableMapping({ ...AWS_DEFAULT_MAPPING, ...typed } as EventSourceMapping).mapping)).toEqual(
        [],
      );
    }),
  );
});
