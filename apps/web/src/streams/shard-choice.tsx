import { Checkbox } from '@mantine/core';
import type { StreamDetail } from '../api/streams.ts';
import { formatPlural } from '../ui/format.ts';
import styles from './streams.module.css';

type Shard = StreamDetail['shards'][number];
type ShardChoiceProps = {
  readonly shards: readonly Shard[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
};

/** All or some of the shards, each with its state, its share of the keys and its parents. */
export function ShardChoice({ shards, chosen, error, onChange }: ShardChoiceProps) {
  const isAll = chosen.length === shards.length;
  return (
    <fieldset className={styles.shards}>
      <legend className={styles.legend}>Shards</legend>
      <Checkbox
        className={styles.all}
        size="xs"
        label={`all ${formatPlural(shards.length, 'shard')}`}
        checked={isAll}
        indeterminate={!isAll && chosen.length > 0}
        onChange={() => onChange(isAll ? [] : shards.map(({ shardId }) => shardId))}
      />
      <ul className={styles.shardList}>
        {shards.map((shard) => (
          <li key={shard.shardId}>
            <Checkbox
              size="xs"
              label={<span className="mono">{shard.shardId}</span>}
              checked={chosen.includes(shard.shardId)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked
                    ? [...chosen, shard.shardId]
                    : chosen.filter((shardId) => shardId !== shard.shardId),
                )
              }
            />
            <span>{shard.state}</span>
            <span className="dim" title={`hash keys ${shard.startingHashKey} to ${shard.endingHashKey}`}>
              {shareOf(shard)} of the keys
            </span>
            <span className="dim">{parentsOf(shard)}</span>
          </li>
        ))}
      </ul>
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function parentsOf({ parentShardId, adjacentParentShardId }: Shard): string {
  const parents = [parentShardId, adjacentParentShardId].filter((id) => id !== undefined);
  return parents.length === 0 ? '' : `of ${parents.join(' and ')}`;
}

const KEYS = 2n ** 128n;

/** `0 to 25 %`, of the 2^128 hash keys. */
function shareOf({ startingHashKey, endingHashKey }: Shard): string {
  if (startingHashKey === '' || endingHashKey === '') return 'an unknown part';
  // To a tenth: ranges that were cut from the whole end just below one.
  const percent = (key: bigint) => Math.round(Number((key * 1_000_000n) / KEYS) / 1_000) / 10;
  return `${percent(BigInt(startingHashKey))} to ${percent(BigInt(endingHashKey) + 1n)} %`;
}
