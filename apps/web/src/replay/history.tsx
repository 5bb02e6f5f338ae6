import type { Replay } from '../api/shapes.ts';
import { formatAge, formatDuration } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { useNow } from '../ui/now.tsx';
import styles from './replay.module.css';
import { replayWords } from './replay-words.ts';

type HistoryProps = {
  readonly replays: readonly Replay[];
  readonly shown: string | undefined;
  readonly onShow: (id: string) => void;
};

export function History({ replays, shown, onShow }: HistoryProps) {
  const now = useNow();
  if (replays.length === 0) return <p className="dim">Nothing was sent from this capture yet.</p>;
  return (
    <ul className={styles.history}>
      {replays.map((replay) => {
        const { icon, word, tone } = replayWords(replay);
        return (
          <li key={replay.id}>
            <button type="button" aria-current={replay.id === shown} onClick={() => onShow(replay.id)}>
              <span className={styles.outcome} data-tone={tone}>
                <Icon name={icon} /> {word}
              </span>
              <span>{replay.target.name}</span>
              <span className="dim">
                {replay.sentAt && `${formatAge(Math.max(0, (now - Date.parse(replay.sentAt)) / 1000))} ago`}
                {replay.durationMs !== undefined && ` · ${formatDuration(replay.durationMs / 1000)}`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
