import type { ReplayStore } from './replays.ts';

/** Two stores as one: a replay of a capture that is held in memory stays in memory too, its payload and answer above all. */
export function joinReplayStores(
  disk: ReplayStore,
  memory: ReplayStore,
  isInMemory: (captureId: string) => Promise<boolean>,
): ReplayStore {
  const held = new Set<string>();
  const of = (id: string) => (held.has(id) ? memory : disk);
  return {
    now: () => disk.now(),
    async addPlan(plan, writer) {
      if (await isInMemory(plan.captureId)) held.add(plan.id);
      await of(plan.id).addPlan(plan, writer);
    },
    find: (id) => of(id).find(id),
    findByKey: async (key) => (await memory.findByKey(key)) ?? disk.findByKey(key),
    async list(captureId, limit) {
      const [onDisk, inMemory] = await Promise.all([disk.list(captureId, limit), memory.list(captureId, limit)]);
      return [...inMemory, ...onDisk].sort((a, b) => b.createdAt - a.createdAt).slice(0, limit);
    },
    begin: (id, send, writer) => of(id).begin(id, send, writer),
    finish: (row, result, writer) => of(row.id).finish(row, result, writer),
    addReading: (id, readJson, predictionJson) => of(id).addReading(id, readJson, predictionJson),
    noteRefusal: (subject, code, writer) => disk.noteRefusal(subject, code, writer),
  };
}
