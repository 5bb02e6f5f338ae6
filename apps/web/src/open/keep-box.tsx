import { Button, FileButton, Progress, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { Icon } from '../ui/icons.tsx';
import styles from './open.module.css';
import { SAMPLES } from './samples.ts';
import type { Keep } from './use-keep.ts';

type KeepBoxProps = {
  readonly keep: Keep;
  readonly inMemory: boolean;
  readonly onInMemory: (inMemory: boolean) => void;
};

/** Paste, drop, choose, or take a sample. */
export function KeepBox({ keep, inMemory, onInMemory }: KeepBoxProps) {
  const [text, setText] = useState('');
  return (
    <section className={styles.keep} aria-label="Open an event">
      <h1>Paste an event</h1>
      <p className="dim">
        Press <kbd>Ctrl V</kbd> anywhere, or drop a file here: a Lambda Kinesis event, the output of get-records,
        NDJSON, a log line, an on-failure message, also gzipped.
      </p>
      <Textarea
        aria-label="Event to open"
        placeholder='{"Records": [{"kinesis": {"data": "…"}}]}'
        rows={5}
        classNames={{ input: 'mono' }}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          // A paste into the empty box is the event itself; into written text it is an edit.
          if (text !== '' || event.clipboardData.files.length > 0) return;
          event.preventDefault();
          keep.keepText(event.clipboardData.getData('text/plain'));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && text !== '') keep.keepText(text);
        }}
      />
      <div className={styles.actions}>
        <Button size="xs" disabled={text === ''} loading={keep.pending} onClick={() => keep.keepText(text)}>
          Open the text
        </Button>
        <FileButton onChange={(file) => file && keep.keep({ content: file, title: file.name })}>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<Icon name="file" />}>
              Choose a file
            </Button>
          )}
        </FileButton>
        <Switch
          size="xs"
          label="Keep nothing on disk"
          checked={inMemory}
          onChange={(event) => onInMemory(event.currentTarget.checked)}
        />
      </div>
      {inMemory && (
        <p className="dim" role="status">
          What you open or read from now on is held in memory only, its marks and replays too, and is gone when the
          server stops.
        </p>
      )}
      <UploadState keep={keep} />
      <h2>Nothing at hand?</h2>
      <ul className={styles.samples}>
        {SAMPLES.map((sample) => (
          <li key={sample.title}>
            <button type="button" onClick={() => keep.keepText(sample.text, sample.title)}>
              <Icon name="open" /> {sample.title} <span className="dim">{sample.about}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function UploadState({ keep }: { readonly keep: Keep }) {
  if (keep.error) return <ProblemNotice error={keep.error} />;
  if (!keep.pending) return null;
  const percent = Math.round(keep.progress * 100);
  return (
    <div role="status">
      <Progress value={percent} size="xs" aria-label="Upload" animated={percent === 100} />
      <span className="dim">{percent < 100 ? `sending, ${percent} %` : 'reading: kind, batches, records…'}</span>
    </div>
  );
}
