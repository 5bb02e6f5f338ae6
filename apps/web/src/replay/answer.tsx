import { Button } from '@mantine/core';
import { strictUtf8Text } from '@shardscope/event-model';
import { useMemo } from 'react';
import type { Replay } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { Findings } from '../panel/findings.tsx';
import { VerdictView } from '../panel/verdict-view.tsx';
import { bytesOfBase64 } from '../ui/base64.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { formatCount, formatDuration, formatPlural } from '../ui/format.ts';
import { Icon } from '../ui/icons.tsx';
import { visibleText } from '../ui/visible-text.ts';
import { Fact } from './plan-view.tsx';
import styles from './replay.module.css';
import { replayWords } from './replay-words.ts';

const SHOWN = 20_000;

/** What came back, and what Lambda would do with it: read by the same functions as the imagined response. */
export function Answer({ replay }: { readonly replay: Replay }) {
  const { icon, word, tone } = replayWords(replay);
  const { batch } = useBatchView();
  const payload = usePayload(replay);
  return (
    <>
      <h2 className={styles.outcome} data-tone={tone}>
        <Icon name={icon} /> {replay.target.name}: {word}
      </h2>
      <p>{replay.message}</p>
      {replay.read && (
        <VerdictView
          verdict={replay.read.verdict}
          records={replay.positions?.length ?? batch.records}
          positionOf={(n) => replay.positions?.[n] ?? n}
        />
      )}
      {replay.prediction && <Story prediction={replay.prediction} />}
      <MarkReported replay={replay} />
      {replay.read && <Findings findings={replay.read.findings} />}
      <dl className={styles.facts}>
        <Fact name="took">
          {replay.durationMs === undefined ? 'not known' : formatDuration(replay.durationMs / 1000)}
          {replay.statusCode !== undefined && ` · status ${replay.statusCode}`}
          {replay.executedVersion !== undefined && ` · version ${replay.executedVersion}`}
        </Fact>
        {replay.functionError !== undefined && <Fact name="function error">{replay.functionError}</Fact>}
        {replay.requestId !== undefined && (
          <Fact name="request id">
            <code>{replay.requestId}</code>
          </Fact>
        )}
        <Fact name="payload SHA-256">
          <code className="wrap">{replay.payloadSha256}</code>
        </Fact>
      </dl>
      {payload !== undefined && (
        <>
          <h3>Payload</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard. */}
          <pre className={styles.text} tabIndex={0}>
            {visibleText(payload.slice(0, SHOWN)) || '(empty)'}
          </pre>
          {(payload.length > SHOWN || replay.payloadCut) && (
            <p className="dim">Cut here; the history keeps what is shown by Copy.</p>
          )}
          <CopyButton text={payload} label="Copy payload" />
        </>
      )}
      {replay.logTail !== undefined && (
        <>
          <h3>Log, last 4 KB</h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll box must be reachable by keyboard. */}
          <pre className={styles.text} tabIndex={0}>
            {visibleText(replay.logTail)}
          </pre>
        </>
      )}
    </>
  );
}

/** What Lambda would go on to do if the function kept answering so, with the settings the replay was sent with. */
function Story({ prediction }: { readonly prediction: NonNullable<Replay['prediction']> }) {
  const { invocations, recordsRedelivered, discarded, expired, filtered = 0 } = prediction.totals;
  return (
    <p>
      If it kept answering so, by the mapping at the time: {formatPlural(invocations, 'invocation')},{' '}
      {formatPlural(recordsRedelivered, 'record')} delivered again, {formatCount(discarded)} discarded,{' '}
      {formatCount(expired)} expired
      {filtered > 0 && `, ${formatCount(filtered)} kept from it by the filter`}.
    </p>
  );
}

function MarkReported({ replay }: { readonly replay: Replay }) {
  const { changeMarks, say } = useBatchView();
  if (replay.read?.verdict.kind !== 'partial-failure') return null;
  // Positions in the verdict count inside what was sent.
  const reported = replay.read.verdict.reported.map((n) => replay.positions?.[n] ?? n);
  return (
    <Button
      size="compact-xs"
      variant="default"
      mt={6}
      onClick={() => {
        changeMarks({ kind: 'replace', positions: reported });
        say(`Marked ${formatPlural(reported.length, 'record')} from the answer.`);
      }}
    >
      Mark the {formatPlural(reported.length, 'reported record')}
    </Button>
  );
}

function usePayload({ payloadBase64 }: Replay): string | undefined {
  return useMemo(() => {
    if (payloadBase64 === undefined) return undefined;
    const bytes = bytesOfBase64(payloadBase64);
    return strictUtf8Text(bytes) ?? `${formatPlural(bytes.length, 'byte')} that are not UTF-8 text`;
  }, [payloadBase64]);
}
