import { type Fate, wordsOfFate } from '@shardscope/event-model';
import { Icon } from '../ui/icons.tsx';
import styles from './fate-mark.module.css';

/** A record's fate: an icon and a word, in the colour it has everywhere. */
export function FateMark({ fate, until }: { readonly fate: Fate; readonly until?: string | undefined }) {
  const { icon, word, tone, title } = wordsOfFate(fate, until);
  return (
    <span className={styles.fate} data-tone={tone} title={`${title} (${fate.grade})`}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
