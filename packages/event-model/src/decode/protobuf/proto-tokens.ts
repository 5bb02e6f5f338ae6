/** Why a `.proto` file cannot be used; caught where the schema is read. */
export class ProtoTrouble extends Error {}

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|([A-Za-z_][\w.]*|\.[A-Za-z_][\w.]*)|(-?(?:0[xX][\da-fA-F]+|\d+)(?:\.\d+)?(?:[eE][+-]?\d+)?)|("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|([{}[\]()<>;,=:+-])/y;

/** The words, numbers, strings and signs of a `.proto` file, one after the other; comments and space are left out. */
export class ProtoTokens {
  private readonly text: string;
  private at = 0;
  private current: string;

  constructor(text: string) {
    this.text = text;
    this.current = this.read();
  }

  /** The next token, '' at the end. It stays the next one. */
  peek(): string {
    return this.current;
  }

  next(): string {
    const token = this.current;
    if (token === '') throw this.trouble('it ends too early');
    this.current = this.read();
    return token;
  }

  /** Takes the token if it is the next one. */
  take(token: string): boolean {
    if (this.current !== token) return false;
    this.next();
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) throw this.trouble(`"${token}" is missing before "${this.current}"`);
  }

  /** Goes behind a statement: up to its semicolon, or over its block. */
  skipStatement(): void {
    for (;;) {
      const token = this.next();
      if (token === ';') return;
      if (token !== '{') continue;
      this.skipBlock('{', '}');
      return;
    }
  }

  /** Goes behind the close of a block whose opening was just taken. */
  skipBlock(open: string, close: string): void {
    for (let depth = 1; depth > 0; ) {
      const token = this.next();
      if (token === open) depth++;
      if (token === close) depth--;
    }
  }

  trouble(what: string): ProtoTrouble {
    const line = this.text.slice(0, this.at).split('\n').length;
    return new ProtoTrouble(`${what}, in line ${line}`);
  }

  private read(): string {
    while (this.at < this.text.length) {
      TOKEN.lastIndex = this.at;
      const match = TOKEN.exec(this.text);
      if (match === null) throw this.trouble(`"${this.text[this.at]}" cannot be read`);
      this.at = TOKEN.lastIndex;
      const token = match[1] ?? match[2] ?? match[3] ?? match[4];
      if (token !== undefined) return token;
    }
    return '';
  }
}
