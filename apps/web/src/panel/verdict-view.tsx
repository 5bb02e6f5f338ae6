import type { Verdict } from '@shardscope/event-model';
import { formatCount, formatPlural } from '../ui/format.ts';
import { Icon, type IconName } from '../ui/icons.tsx';
import styles from './evidence.module.css';
import { Grade } from './grade.tsx';

type VerdictViewProps = {
  readonly verdict: Verdict;
  /** How many records were delivered. */
  readonly records: number;
  /** From a position among the delivered records to one of the batch, where only some were sent. */
  readonly positionOf?: (n: number) => number;
};

/** What Lambda reads in one response, the rule behind it, and how that rule is known. */
export function VerdictView({ verdict, records, positionOf = (n) => n }: VerdictViewProps) {
  const { tone, icon, title, detail } = verdictWords(verdict, records, positionOf);
  return (
    <div className={styles.verdict} data-tone={tone} data-verdict={verdict.kind}>
      <b>
        <Icon name={icon} /> {title}
      </b>
      <p>
        {detail} {verdict.rule.text} <Grade rule={verdict.rule} />
      </p>
    </div>
  );
}

type Words = { readonly tone: string; readonly icon: IconName; readonly title: string; readonly detail?: string };

/** What Lambda reads, in words; `place` is from a position among the delivered records to one of the batch. */
export function verdictWords(verdict: Verdict, records: number, place: (n: number) => number): Words {
  switch (verdict.kind) {
    case 'complete-success':
      return { tone: 'done', icon: 'check', title: `Complete success: ${formatPlural(records, 'record')} done` };
    case 'partial-failure': {
      const from = place(verdict.checkpoint);
      const to = place(records - 1);
      const again = records - verdict.checkpoint;
      const unreported = again - verdict.reported.length;
      // A filter leaves holes: what is not delivered the first time is not delivered again.
      const among = to - from + 1 === again ? 'records' : `${formatPlural(again, 'record')} among`;
      const which = from === to ? `record ${from} is` : `${among} ${from}–${to} are`;
      return {
        tone: 'again',
        icon: 'again',
        title: `Partial failure: ${which} delivered again`,
        ...(unreported > 0 && {
          detail: `${formatCount(unreported)} of them ${unreported === 1 ? 'was' : 'were'} not reported as failed.`,
        }),
      };
    }
    case 'complete-failure':
      return {
        tone: 'gone',
        icon: 'cross',
        title: 'Complete failure: the whole batch is delivered again',
        detail: verdict.because,
      };
    case 'not-delivered':
      return { tone: 'quiet', icon: 'blocked', title: 'The function did not run', detail: verdict.because };
  }
}
