import { Button } from '@mantine/core';
import { Notice } from '../ui/notice.tsx';
import type { SaveState } from './marks-saver.ts';

/** Says when the marks on screen are not simply the person's own, saved. */
export function MarksNotice({ save }: { readonly save: SaveState }) {
  if (save.kind === 'theirs') {
    return (
      <Notice tone="again" title={`These marks were changed elsewhere (now revision ${save.revision}).`}>
        The newer ones are shown, and your last change was not saved. Ctrl+Z brings yours back; changing them then saves
        them.
      </Notice>
    );
  }
  if (save.kind === 'failed') {
    return (
      <Notice
        tone="gone"
        title={`The marks are not saved. ${save.problem.title}.`}
        actions={
          <Button size="compact-xs" variant="default" onClick={save.retry}>
            Save again
          </Button>
        }
      >
        {save.problem.detail}
      </Notice>
    );
  }
  return null;
}
