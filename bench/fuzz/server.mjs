// The same inputs through a running server: as records of captures, as captures of their own, and by `/api/decode`. No answer is a
// 5xx, no byte is lost, and the memory of the process does not grow with what has passed.

import { startServer } from '../spine/server.mjs';
import { eventOf } from './event.mjs';

const PER_CAPTURE = 250;
/** What the process may grow by once it is warm. */
const GROWN_MB = 150;
/** Captures until caches are full and code is compiled. */
const WARM_UP = 8;

/** What to ask of a server, with a finding for whatever should not be. */
function questionsOf(server, found) {
  /** The answer's bytes; undefined where it is a refusal, which is a finding unless the input deserves it. */
  function answered(what, { status, bytes }, input, allowed = []) {
    if (status < 300) return bytes;
    if (!allowed.includes(status)) found(`${what} answered ${status}: ${bytes.toString().slice(0, 200)}`, input);
    return undefined;
  }

  return {
    async decode(input) {
      const answer = answered('POST /api/decode', await server.send('/api/decode', input), input);
      if (answer === undefined) return;
      const { layers } = JSON.parse(answer);
      if (layers.inputLength !== input.length) found(`/api/decode saw ${layers.inputLength} bytes`, input);
    },

    /** Bytes that are no event are kept as they came, whatever they are; only none at all are refused. */
    async keepAsInput(input) {
      const allowed = input.length === 0 ? [422] : [];
      const kept = answered('POST /api/captures', await server.send('/api/captures', input), input, allowed);
      if (kept === undefined) return;
      const { id } = JSON.parse(kept);
      const raw = answered('GET raw', await server.ask(`/api/captures/${id}/raw`), input);
      if (raw !== undefined && !raw.equals(input)) found('the raw input of the capture is another', input);
      await server.ask(`/api/captures/${id}`, { method: 'DELETE' });
    },

    async keepAsRecords(part) {
      const event = Buffer.from(eventOf(part));
      const id = await server.keep(event);
      const at = `/api/captures/${id}/batches/0/records`;
      const list = answered('GET records', await server.ask(`${at}?limit=${part.length}`), event);
      const rows = list === undefined ? [] : JSON.parse(list).rows;
      if (rows.length !== part.length) found(`${rows.length} rows of ${part.length} records`, event);
      for (const n of [0, part.length >> 1, part.length - 1]) {
        answered('GET record', await server.ask(`${at}/${n}`), part[n]);
        const data = answered('GET data', await server.ask(`${at}/${n}/data?layer=0`), part[n]);
        if (data !== undefined && !data.equals(part[n])) found('the data of the record is another', part[n]);
      }
      await server.ask(`/api/captures/${id}`, { method: 'DELETE' });
    },
  };
}

/**
 * @param {readonly Buffer[]} inputs
 * @param {(what: string, bytes: Uint8Array) => void} found takes a finding
 * @returns {Promise<string>} what was done, for a person
 */
export async function fuzzServer(inputs, found) {
  const server = await startServer();
  const { decode, keepAsInput, keepAsRecords } = questionsOf(server, found);
  const began = performance.now();
  let [decoded, captures, warm, peak] = [0, 0, 0, 0];
  try {
    for (let from = 0; from < inputs.length; from += PER_CAPTURE) {
      const part = inputs.slice(from, from + PER_CAPTURE);
      await keepAsRecords(part);
      for (const [i, input] of part.entries()) {
        if (i % 4 === 0) {
          await decode(input);
          decoded++;
        }
        if (i % 25 === 0) await keepAsInput(input);
      }
      peak = Math.max(peak, server.residentMb());
      if (++captures <= WARM_UP) warm = peak;
    }
  } finally {
    await server.stop();
  }
  if (peak - warm > GROWN_MB) found(`the server grew from ${warm} to ${peak} MB`, new Uint8Array());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return `Through a server in ${seconds} s: ${captures} captures, ${decoded} by /api/decode; ${warm} MB when warm, ${peak} MB at most.`;
}
