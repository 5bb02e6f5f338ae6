import { Button, Textarea } from '@mantine/core';
import { type ReadResponse, readResponse } from '@shardscope/event-model';
import { useMemo, useState } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { Findings, VerdictView } from '../panel/verdict-view.tsx';
import { responseSettingsOf } from '../state/what-if.ts';
import { formatPlural } from '../ui/format.ts';
import styles from './respond.module.css';

/** A response out of a log, read by the same rules; what it reports can become the marks. */
export function RealResponse() {
  const { rows, complete, view, batch, changeMarks, say } = useBatchView();
  const [text, setText] = useState('');
  const read = useMemo<ReadResponse | undefined>(() => {
    if (text === '' || !complete) return undefined;
    return readResponse(
      { kind: 'returned', payloadText: text },
      rows.map((row) => row.sequenceNumber ?? ''),
      responseSettingsOf(view.whatIf),
    );
  }, [text, complete, rows, view.whatIf]);
  const reported = read?.verdict.kind === 'partial-failure' ? read.verdict.reported : undefined;
  return (
    <section aria-label="Read a real response">
      <h2>Read a real response</h2>
      <Textarea
        aria-label="A response that the function returned"
        placeholder='{"batchItemFailures": [{"itemIdentifier": "4959…"}]}'
        rows={3}
        size="xs"
        className={styles.paste}
        classNames={{ input: 'mono' }}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {read && <VerdictView verdict={read.verdict} records={batch.records} />}
      {reported && (
        <Button
          size="compact-sm"
          variant="default"
          mt={8}
          onClick={() => {
            changeMarks({ kind: 'replace', positions: reported });
            say(`Marked ${formatPlural(reported.length, 'record')} from the response.`);
          }}
        >
          Mark the {formatPlural(reported.length, 'reported record')}
        </Button>
      )}
      {read && <Findings read={read} />}
    </section>
  );
}
