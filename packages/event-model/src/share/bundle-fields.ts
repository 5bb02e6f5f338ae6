import { decodeStrictBase64 } from '../bytes/base64.ts';
import type { JsonDocument, JsonNode } from '../bytes/json-document.ts';

/** Where a document does not fit. Thrown while a bundle is read, and caught there. */
export class Damage extends Error {}

export function damaged(pointer: string, what: string): Damage {
  return new Damage(`The bundle is damaged: ${pointer} ${what}. Save it again where it came from.`);
}

/** A part of the document, and where it stands in it. */
export type Place = { readonly node: JsonNode; readonly at: string };

/** Members of a bundle, each with its form; throws {@link Damage} where one has another. */
export class BundleFields {
  private readonly document: JsonDocument;

  constructor(document: JsonDocument) {
    this.document = document;
  }

  text({ node, at }: Place, name: string): string {
    const member = this.document.member(node, name);
    const text = member === undefined ? undefined : this.document.text(member);
    if (text === undefined) throw damaged(`${at}/${name}`, 'is not a text');
    return text;
  }

  has({ node }: Place, name: string): boolean {
    return this.document.member(node, name) !== undefined;
  }

  /** A number is written as text, like every number of a bundle. */
  number(place: Place, name: string, what: string): number {
    const text = this.text(place, name);
    if (!/^(?:0|[1-9]\d{0,8})$/.test(text)) throw damaged(`${place.at}/${name}`, `is not the number of a ${what}`);
    return Number(text);
  }

  /** One of the words that are allowed there. */
  word<Word extends string>(place: Place, name: string, words: readonly Word[]): Word {
    const text = this.text(place, name);
    const word = words.find((it) => it === text);
    if (word === undefined) throw damaged(`${place.at}/${name}`, `is none of ${words.join(', ')}`);
    return word;
  }

  texts(place: Place, name: string): string[] {
    return this.items(place, name).map(({ node, at }) => {
      const text = this.document.text(node);
      if (text === undefined) throw damaged(at, 'is not a text');
      return text;
    });
  }

  items({ node, at }: Place, name: string): Place[] {
    const { document } = this;
    const array = document.member(node, name);
    if (array === undefined || document.kind(array) !== 'array') throw damaged(`${at}/${name}`, 'is not an array');
    const found: Place[] = [];
    for (let item = document.first(array); item >= 0; item = document.next(item)) {
      found.push({ node: item, at: `${at}/${name}/${found.length}` });
    }
    return found;
  }

  /** Bytes that are written as base64. */
  bytes({ node, at }: Place, name: string): Uint8Array {
    const { document } = this;
    const member = document.member(node, name);
    const isText = member !== undefined && document.kind(member) === 'string';
    const base64 = isText ? document.bytes.subarray(document.start(member), document.stop(member)) : undefined;
    const bytes = new Uint8Array(base64?.length ?? 0);
    const length = base64 === undefined ? -1 : decodeStrictBase64(base64, bytes);
    if (length < 0) throw damaged(`${at}/${name}`, 'is not base64');
    return bytes.slice(0, length);
  }
}
