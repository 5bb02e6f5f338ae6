import type { CaptureReader, MarkStore, Writer } from '../captures/captures.ts';
import type { EventIncident } from '../demo/event-incident.ts';

export interface StoredIncidents {
  readonly list: readonly EventIncident[];
  /** As a capture, with its marks; the one that was opened before where it is still there. */
  open(incident: EventIncident, writer: Writer): Promise<string>;
}

export type StoredIncidentsOptions = {
  readonly list: readonly EventIncident[];
  readonly captures: Pick<CaptureReader, 'findCapture'> & Pick<MarkStore, 'writeMarks'>;
  readonly keep: (bytes: Uint8Array, title: string, writer: Writer) => Promise<string>;
};

export function createStoredIncidents({ list, captures, keep }: StoredIncidentsOptions): StoredIncidents {
  const opened = new Map<string, string>();
  return {
    list,
    async open(incident, writer) {
      const before = opened.get(incident.id);
      if (before !== undefined && (await captures.findCapture(before)) !== undefined) return before;
      const id = await keep(incident.build(Date.now()), incident.title, writer);
      const marks = { revision: 0, positions: incident.marked, userRecords: [] };
      if (incident.marked.length > 0) await captures.writeMarks(id, 0, marks, writer);
      opened.set(incident.id, id);
      return id;
    },
  };
}
