// biome-ignore-all lint/a11y/useSemanticElements: rows that come and go while scrolling cannot be a list of options of its own.
import type { DiscardMessage } from '@shardscope/event-model';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import { recordsWords, secondsWords } from '../attempt-words.ts';
import styles from './on-failure.module.css';

type MessageListProps = {
  readonly messages: readonly DiscardMessage[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
};

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };

/** One line a message. Bisect can discard thousands of records one by one: only the lines in sight exist. */
export function MessageList({ messages, chosen, onChoose }: MessageListProps) {
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 26,
    overscan: 5,
  });
  const press = (event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const index = Math.max(0, Math.min(messages.length - 1, chosen + by));
    onChoose(index);
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  return (
    <div
      ref={scroll}
      role="listbox"
      aria-label="Messages, in order"
      aria-activedescendant={`message-${chosen}`}
      tabIndex={0}
      className={styles.messages}
      onKeyDown={press}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const message = messages[index];
          return (
            message && (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list around it has the keys.
              <div
                key={index}
                id={`message-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                aria-posinset={index + 1}
                aria-setsize={messages.length}
                className={styles.message}
                style={{ transform: `translateY(${start}px)` }}
                onClick={() => onChoose(index)}
              >
                <span>{wordsOf(message)}</span>
                <span className="mono dim">{secondsWords(message.atSeconds)}</span>
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

/** What a message is about. That of a final invocation names no records. */
export function wordsOf(message: DiscardMessage): string {
  return message.window?.isFinal ? 'final invocation of the window' : recordsWords(message);
}
