/** A refusal of the server (RFC 9457), or no answer at all: what happened in `title`, why and what to do in `detail`. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    code: string,
    title: string,
    detail: string,
    facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${title} ${detail}`.trim());
    this.name = 'Problem';
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
    this.facts = facts;
  }
}

/** An answer that is not 2xx, as a problem; a body that is no problem document is quoted by its status only. */
export function readProblem(status: number, body: string): Problem {
  const facts = parseObject(body);
  const text = (name: string, otherwise: string) => (typeof facts[name] === 'string' ? facts[name] : otherwise);
  return new Problem(
    status,
    text('code', 'internal'),
    text('title', `The server answered with status ${status}.`),
    text('detail', 'Its log says more. Try again; if it stays, start the server anew.'),
    facts,
  );
}

export function unreachableProblem(): Problem {
  return new Problem(
    0,
    'unreachable',
    'The server does not answer.',
    'It may have been stopped. Start it with npm start; then try again. What is on screen stays.',
  );
}

/** Whatever was thrown, in the form that the screen shows. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new Problem(0, 'page', 'The page met an error.', `${message} Reload the page; captures and marks are kept.`);
}

function parseObject(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
