// Takes its time and succeeds.
import { setTimeout } from 'node:timers/promises';

export const handler = async (event) => {
  await setTimeout(300);
  console.log(`worked off ${event.Records?.length ?? 0} records`);
  return { batchItemFailures: [] };
};
