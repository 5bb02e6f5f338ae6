import type { NextStep, Standing } from '@shardscope/event-model';
import { Icon, type IconName } from '../ui/icons.tsx';
import styles from './fate-mark.module.css';
import { FateMark } from './fate-mark.tsx';

type Words = { readonly icon: IconName; readonly word: string; readonly tone: string; readonly title: string };

/** While a person steps through the attempts: how a record stands at the one they have come to. */
export function StandingMark({ standing, until }: { readonly standing: Standing; readonly until: string }) {
  if (standing.fate !== undefined) return <FateMark fate={standing.fate} until={until} />;
  const { icon, word, tone, title } = openWords(standing.next);
  return (
    <span className={styles.fate} data-tone={tone} title={title}>
      <Icon name={icon} />
      {word}
    </span>
  );
}

function openWords(next: NextStep | undefined): Words {
  switch (next) {
    case undefined:
      return { icon: 'dot', word: 'not yet', tone: 'quiet', title: 'Not delivered until this attempt.' };
    case 'checkpoint':
      return { icon: 'again', word: 'comes again', tone: 'again', title: 'Behind the checkpoint: delivered again.' };
    case 'bisect':
      return { icon: 'retry', word: 'split', tone: 'blocked', title: 'Its batch is split: it comes with a half.' };
    default:
      return { icon: 'retry', word: 'retried', tone: 'blocked', title: 'Its batch failed and is tried again.' };
  }
}
