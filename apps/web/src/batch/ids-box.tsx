import { Button, Textarea } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useBatchView } from '../panel/batch-view.ts';
import { formatPlural, shorten } from '../ui/format.ts';
import { Notice } from '../ui/notice.tsx';
import { useFocusBack } from '../ui/use-focus-back.ts';
import { positionsInText } from './positions-in-text.ts';
import { type WordsFilter, wordsFilter } from './words-filter.ts';

const NAMED = 5;

/** Marks from ids that somebody sent: a list, log lines, a response. Says what it found before anything is marked. */
export function IdsBox({ onClose }: { readonly onClose: () => void }) {
  const { rows, complete, changeMarks, setView, say } = useBatchView();
  const [text, setText] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useFocusBack(box);
  const found = useMemo(() => positionsInText(text, rows), [text, rows]);
  const { positions, userRecords, matched, strangers } = found;
  const all = positions.length + userRecords.length;
  // Other ids, of orders for example, stand in the data, which only the filter goes through.
  const other = all === 0 && strangers.length === 0 ? wordsFilter(text) : undefined;
  const mark = (kind: 'add' | 'replace') => {
    changeMarks({ kind, positions, userRecords });
    const others = strangers.length === 0 ? '' : `; ${formatPlural(strangers.length, 'id')} not of this batch`;
    say(`Marked ${rowWords(positions.length, userRecords.length)}${others}.`);
    onClose();
  };
  const filterBy = ({ words, filter }: WordsFilter) => {
    setView({ filter, language: undefined });
    say(`Filtered by ${formatPlural(words, 'word')}: "marked" has "Mark all matched".`);
    onClose();
  };
  const ready = complete && all > 0;
  const actions = (
    <>
      <Button size="compact-xs" disabled={!ready} onClick={() => mark('add')}>
        Mark {rowWords(positions.length, userRecords.length)}
      </Button>
      <Button size="compact-xs" variant="default" disabled={!ready} onClick={() => mark('replace')}>
        Mark only these
      </Button>
      {other && (
        <Button size="compact-xs" variant="default" onClick={() => filterBy(other)}>
          Filter by {other.words === 1 ? 'this word' : `these ${other.words} words`}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={onClose}>
        Close
      </Button>
    </>
  );
  return (
    <div ref={box}>
      <Notice tone="info" title="Mark by sequence numbers" actions={actions}>
        <Textarea
          autoFocus
          aria-label="Ids, log lines or a response"
          placeholder="Paste a list of ids, log lines or a response"
          rows={4}
          classNames={{ input: 'mono' }}
          mb={4}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && onClose()}
        />
        <p role="status">
          {text === ''
            ? 'Any text with sequence numbers in it will do.'
            : foundWords(matched, rowWords(positions.length, userRecords.length), strangers)}
          {other && ' Ids that stand in the data, such as order numbers, are found by the filter.'}
          {!complete && ' The records are still being read.'}
        </p>
      </Notice>
    </div>
  );
}

function rowWords(records: number, userRecords: number): string {
  const inside = formatPlural(userRecords, 'user record');
  if (userRecords === 0) return formatPlural(records, 'record');
  return records === 0 ? inside : `${formatPlural(records, 'record')} and ${inside}`;
}

function foundWords(matched: number, rows: string, strangers: readonly string[]): string {
  const named = `${formatPlural(matched, 'id')} of this batch, ${rows}.`;
  if (strangers.length === 0) return named;
  const some = strangers.slice(0, NAMED).map((id) => shorten(id, 8, 6));
  const rest = strangers.length > NAMED ? ` and ${strangers.length - NAMED} more` : '';
  return `${named} Not of this batch: ${some.join(', ')}${rest}.`;
}
