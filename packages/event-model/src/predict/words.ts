import type { Fate } from './prediction.ts';

/** How a fate looks in a table: an icon, a word and a tone, so that colour is never the only sign. */
export type FateWords = {
  readonly icon: 'check' | 'again' | 'cross' | 'clock' | 'filter' | 'blocked' | 'unheard';
  /** Short enough for a table cell: `again ×4`, `discarded with 214`. */
  readonly word: string;
  readonly tone: 'done' | 'again' | 'blocked' | 'gone' | 'quiet';
  /** A whole sentence. */
  readonly title: string;
};

/**
 * The words for a fate.
 *
 * @param until when the shard moves on, as the screen writes times; for records that block it
 * @example wordsOfFate({ final: 'done', deliveries: 4, because: { kind: 'succeeded' }, grade: 'documented' }).word // 'again ×4'
 */
export function wordsOfFate(fate: Fate, until?: string): FateWords {
  switch (fate.final) {
    case 'done':
      return wordsOfDone(fate);
    case 'discarded':
      return wordsOfDiscarded(fate);
    case 'expired':
      return wordsOfExpired(fate, until);
    case 'filtered':
      return wordsOfFiltered(fate);
    case 'pending':
      return {
        icon: 'blocked',
        word: until === undefined ? 'pending' : `blocks until ${until}`,
        tone: 'blocked',
        title: `${times(fate.deliveries)} so far; the prediction ends before this record does.`,
      };
  }
}

function wordsOfDone({ because, deliveries }: Fate): FateWords {
  if (because.kind === 'report-ignored') {
    const title = 'The function reported it as failed, but Lambda did not read the report and takes it as done.';
    return { icon: 'unheard', word: 'lost, report unread', tone: 'gone', title };
  }
  if (because.kind === 'not-reported') {
    const title =
      'It is marked as failed, but the response does not name it: Lambda takes it as done, and nobody learns of it.';
    return { icon: 'unheard', word: 'lost, not reported', tone: 'gone', title };
  }
  if (because.kind === 'behind') {
    const title = `The function stopped at record ${because.position} and never processed this one, but Lambda takes it as done.`;
    return { icon: 'unheard', word: `lost behind ${because.position}`, tone: 'gone', title };
  }
  if (deliveries <= 1) return { icon: 'check', word: 'done', tone: 'done', title: 'Delivered once, and done.' };
  return {
    icon: 'again',
    word: `again ×${count(deliveries)}`,
    tone: 'again',
    title: `${times(deliveries)}, then done.`,
  };
}

function wordsOfFiltered({ because }: Fate): FateWords {
  const why = because.kind === 'filter' ? because.answers.map((answer) => answer.because).join(' ') : '';
  const title = `No filter pattern matches, so the function never sees it. ${why}`.trim();
  return { icon: 'filter', word: 'filtered', tone: 'quiet', title };
}

function wordsOfDiscarded({ because, deliveries }: Fate): FateWords {
  const gone = { icon: 'cross', tone: 'gone' } as const;
  const after = times(deliveries);
  switch (because.kind) {
    case 'behind':
      return {
        ...gone,
        word: `discarded with ${because.position}`,
        title: `${after}, then discarded because it stands behind record ${because.position}, which failed.`,
      };
    case 'age':
      return {
        icon: 'clock',
        tone: 'gone',
        word: deliveries === 0 ? 'discarded by age' : `by age after ${count(deliveries)}`,
        title: `${after}, then discarded because it passed the maximum record age.`,
      };
    case 'too-large':
      return { ...gone, word: 'discarded, too large', title: 'Its event is more than 6 MB: it cannot be delivered.' };
    case 'whole-batch':
      return {
        ...gone,
        word: 'discarded with batch',
        title: `${after}, then discarded with the whole batch that failed.`,
      };
    default:
      return {
        ...gone,
        word: `discarded after ${count(deliveries)}`,
        title: `${after}, failed each time, then discarded.`,
      };
  }
}

function wordsOfExpired({ deliveries }: Fate, until: string | undefined): FateWords {
  if (deliveries === 0) {
    const title = 'The stream no longer kept it when Lambda came to it: never delivered, lost.';
    return { icon: 'clock', word: 'expired', tone: 'gone', title };
  }
  const word = until === undefined ? `expired after ${count(deliveries)}` : `blocks until ${until}`;
  const title = `${times(deliveries)}; the batch blocks the shard until the stream no longer keeps this record. Then it is lost.`;
  return { icon: 'blocked', word, tone: 'blocked', title };
}

function times(deliveries: number): string {
  if (deliveries === 0) return 'Never delivered';
  return deliveries === 1 ? 'Delivered once' : `Delivered ${count(deliveries)} times`;
}

/** Digits in groups of three, the same in every locale. */
function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
