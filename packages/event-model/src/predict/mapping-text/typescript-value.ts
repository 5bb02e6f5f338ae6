import { DEEPEST_VALUE, type RawMember, type RawValue } from './raw-value.ts';

/**
 * Reads the object literals and calls of a TypeScript snippet as values. It is a reader of literals, not of a language: what is neither
 * a literal nor a plain call stays as its source text, and nothing is ever run.
 */
export class TypeScriptReader {
  private readonly text: string;
  private at: number;

  constructor(text: string, at = 0) {
    this.text = text;
    this.at = at;
  }

  /** The value at this place; what follows it is left alone. */
  value(depth = 0): RawValue {
    this.skipBlank();
    const start = this.at;
    const character = this.text.charAt(this.at);
    if (depth < DEEPEST_VALUE) {
      const value = this.literal(character, depth);
      if (value !== undefined && this.isAtEnd()) return value;
    }
    this.at = start;
    return this.source();
  }

  /** The values between the bracket at this place and the one that closes it. */
  list(close: string, depth: number): RawValue[] {
    const items: RawValue[] = [];
    this.at++;
    for (this.skipBlank(); !this.isDone(close); this.skipBlank()) {
      items.push(this.value(depth + 1));
      this.skipComma(close);
    }
    this.at++;
    return items;
  }

  private literal(character: string, depth: number): RawValue | undefined {
    if (character === '{') return { kind: 'map', members: this.members(depth) };
    if (character === '[') return { kind: 'list', items: this.list(']', depth) };
    if (character === "'" || character === '"' || character === '`') return this.string(character);
    const number = this.take(/-?(?:0|[1-9][\d_]*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y);
    if (number !== undefined) return { kind: 'number', text: number.replaceAll('_', '') };
    return this.call(depth);
  }

  private members(depth: number): RawMember[] {
    const members: RawMember[] = [];
    this.at++;
    for (this.skipBlank(); !this.isDone('}'); this.skipBlank()) {
      const member = this.member(depth);
      if (member !== undefined) members.push(member);
      this.skipComma('}');
    }
    this.at++;
    return members;
  }

  /** Nothing for a spread or a shorthand: both name what is not here. */
  private member(depth: number): RawMember | undefined {
    const quote = this.text.charAt(this.at);
    const isQuoted = quote === "'" || quote === '"';
    const name = isQuoted ? this.string(quote) : this.take(/[A-Za-z_$][\w$]*/y);
    this.skipBlank();
    if (name === undefined || this.text.charAt(this.at) !== ':') {
      this.source();
      return undefined;
    }
    this.at++;
    return [typeof name === 'string' ? name : 'text' in name ? name.text : '', this.value(depth + 1)];
  }

  private string(quote: string): RawValue | undefined {
    const start = this.at;
    for (this.at++; this.at < this.text.length; this.at++) {
      const character = this.text.charAt(this.at);
      if (character === '\\') this.at++;
      if (character !== quote) continue;
      this.at++;
      const inner = this.text.slice(start + 1, this.at - 1);
      // A template with a placeholder is no literal.
      return quote === '`' && inner.includes('${') ? undefined : { kind: 'text', text: withoutEscapes(inner) };
    }
    return undefined;
  }

  private call(depth: number): RawValue | undefined {
    const start = this.at;
    const name = this.take(/(?:new\s+)?[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*/y);
    if (name === undefined) return undefined;
    if (name === 'true' || name === 'false') return { kind: 'boolean', value: name === 'true' };
    if (name === 'null' || name === 'undefined') return { kind: 'null' };
    this.skipBlank();
    if (this.text.charAt(this.at) !== '(') return { kind: 'reference', text: name };
    const args = this.list(')', depth);
    return { kind: 'call', name: name.replace(/\s+/g, ' '), args, text: oneLine(this.text.slice(start, this.at)) };
  }

  /** The source up to the comma or the bracket that ends the value. */
  private source(): RawValue {
    const start = this.at;
    for (let depth = 0; this.at < this.text.length; this.at++) {
      const character = this.text.charAt(this.at);
      if (depth === 0 && /[,;)\]}]/.test(character)) break;
      if (/[([{]/.test(character)) depth++;
      if (/[)\]}]/.test(character)) depth--;
      if (/['"`]/.test(character)) {
        this.string(character);
        this.at--;
      }
    }
    return { kind: 'reference', text: oneLine(this.text.slice(start, this.at)) };
  }

  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private skipBlank(): void {
    this.take(/(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y);
  }

  private skipComma(close: string): void {
    this.skipBlank();
    if (this.text.charAt(this.at) === ',') this.at++;
    // What fits nowhere is stepped over, so that broken text comes to its end.
    else if (!this.isDone(close)) this.at++;
  }

  private isAtEnd(): boolean {
    this.skipBlank();
    return this.at >= this.text.length || /[,;)\]}]/.test(this.text.charAt(this.at));
  }

  private isDone(close: string): boolean {
    return this.at >= this.text.length || this.text.charAt(this.at) === close;
  }
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
  ['\n', ''],
]);

function withoutEscapes(inner: string): string {
  return inner.replace(/\\(?:u([\da-fA-F]{4})|([\s\S]))/g, (_, hex: string | undefined, character: string) =>
    hex === undefined ? (ESCAPES.get(character) ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
