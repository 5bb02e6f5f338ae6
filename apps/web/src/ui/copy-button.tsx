import { Button } from '@mantine/core';
import { useState } from 'react';
import { Icon } from './icons.tsx';

type CopyButtonProps = { readonly text: string | (() => string); readonly label: string };

const SHOWN_MS = 1_500;

/** Copies text and says so for a moment; a clipboard that is refused says that too. */
export function CopyButton({ text, label }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = async () => {
    const state = await navigator.clipboard.writeText(typeof text === 'string' ? text : text()).then(
      () => 'copied' as const,
      () => 'refused' as const,
    );
    setState(state);
    setTimeout(() => setState('idle'), SHOWN_MS);
  };
  return (
    <Button
      size="compact-xs"
      variant="default"
      leftSection={<Icon name={state === 'copied' ? 'check' : 'copy'} />}
      onClick={copy}
      aria-live="polite"
    >
      {state === 'idle' ? label : state === 'copied' ? 'Copied' : 'The browser refused'}
    </Button>
  );
}
