import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSource } from '../api/queries.ts';
import type { Capture } from '../api/shapes.ts';
import { Icon } from '../ui/icons.tsx';
import { saveFile } from '../ui/save-file.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** One file with the capture, its marks and what says how it decodes, which opens wherever this page runs. */
export function SaveBundle({ capture }: { readonly capture: Capture }) {
  const source = useSource();
  const save = useMutation({
    mutationFn: async () => {
      const { buildBundle } = await import('../api/bundle/build-bundle.ts');
      return buildBundle(source, capture, new Date());
    },
    onSuccess: (bytes) => saveFile(`${capture.title.replace(/[^\w.-]+/g, '-')}.bundle.json`, bytes),
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label="Save a bundle: the input, its marks, schemas and decoders in one file"
        title="The input, its marks, its schemas and chosen decoders in one file that opens anywhere"
        leftSection={<Icon name="bundle" />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        Bundle
      </Button>
      {save.error && <ProblemNotice error={save.error} />}
    </>
  );
}
