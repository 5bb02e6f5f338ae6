import type { WhatIfAnswer } from '../state/what-if.ts';
import { formatCount, shorten } from '../ui/format.ts';
import styles from './verdict-pane.module.css';

const LONGEST = 180;

/** The response, line by line: long numbers with their middle left out, the end cut; the Response tab has all of it. */
export function ResponsePreview({ text }: { readonly text: WhatIfAnswer['responseText'] }) {
  if (text === undefined) return <p className="dim">No response: the function throws or times out.</p>;
  const short = text.replace(/[^\S\n]+/g, ' ').replace(/\d{20,}/g, (digits) => shorten(digits));
  return (
    <pre className={styles.response}>
      {short.slice(0, LONGEST)}
      {short.length > LONGEST && <span className="dim">… {formatCount(text.length)} characters</span>}
    </pre>
  );
}
