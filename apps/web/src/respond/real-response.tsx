import { Button, Textarea } from '@mantine/core';
import { type ReadResponse, readResponse } from '@shardscope/event-model';
import { useMemo, useState } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { Reading } from '../panel/reading.tsx';
import { responseSettingsOf } from '../state/what-if.ts';
import { formatPlural } from '../ui/format.ts';
import styles from './respond.module.css';

/** A response out of a log, read by the same rules; what it reports can become the marks, and the story can be told with it. */
export function RealResponse() {
  const { rows, complete, view, batch, marked } = useBatchView();
  const [text, setText] = useState('');
  const read = useMemo<ReadResponse | undefined>(() => {
    if (text === '' || !complete) return undefined;
    return readResponse(
      { kind: 'returned', payloadText: text },
      rows.map((row) => row.sequenceNumber ?? ''),
      responseSettingsOf(view.whatIf),
      { marked },
    );
  }, [text, complete, rows, view.whatIf, marked]);
  return (
    <section aria-label="Read a real response">
      <h2>Read a real response</h2>
      <Textarea
        aria-label="A response that the function returned"
        placeholder='{"batchItemFailures": [{"itemIdentifier": "4959…"}]}'
        rows={2}
        size="xs"
        className={styles.paste}
        classNames={{ input: 'mono' }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {read === undefined ? (
        <p className="dim">
          {complete
            ? 'Paste what a function returned, from its log or from a replay: it is read as Lambda reads it.'
            : 'It is read as soon as every record is there.'}
        </p>
      ) : (
        <>
          <Actions read={read} text={text} onClear={() => setText('')} />
          <Reading read={read} records={batch.records} />
        </>
      )}
    </section>
  );
}

type ActionsProps = { readonly read: ReadResponse; readonly text: string; readonly onClear: () => void };

function Actions({ read, text, onClear }: ActionsProps) {
  const { changeMarks, setView, say, view } = useBatchView();
  const reported = read.verdict.kind === 'partial-failure' ? read.verdict.reported : undefined;
  const predict = () => {
    const whatIf = { ...view.whatIf, behaviour: { kind: 'returns', payloadText: text } as const };
    setView({ drawer: 'prediction', attempt: undefined, whatIf });
    say('The function now returns exactly this response; Settings has the other behaviours.');
  };
  return (
    <div className={styles.actions}>
      {reported && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => {
            changeMarks({ kind: 'replace', positions: reported });
            say(`Marked ${formatPlural(reported.length, 'record')} from the response.`);
          }}
        >
          Mark the {formatPlural(reported.length, 'reported record')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={predict}>
        Predict with this response
      </Button>
      <Button size="compact-xs" variant="default" onClick={onClear}>
        Clear
      </Button>
    </div>
  );
}
