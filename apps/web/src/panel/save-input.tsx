import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useSource } from '../api/queries.ts';
import type { CaptureSummary } from '../api/shapes.ts';
import { Icon } from '../ui/icons.tsx';
import { saveFile } from '../ui/save-file.ts';
import { ProblemNotice } from './problem-notice.tsx';

/** Gives the input back, byte for byte. */
export function SaveInput({ capture }: { readonly capture: CaptureSummary }) {
  const source = useSource();
  const save = useMutation({
    mutationFn: () => source.captureBytes(capture.id),
    onSuccess: (bytes) => saveFile(fileName(capture), bytes),
  });
  return (
    <>
      <Button
        size="compact-xs"
        variant="default"
        aria-label="Save the input"
        title="Save the input, byte for byte as it was given"
        leftSection={<Icon name="download" />}
        loading={save.isPending}
        onClick={() => save.mutate()}
      >
        Input
      </Button>
      {save.error && <ProblemNotice error={save.error} />}
    </>
  );
}

function fileName({ title, gzipped }: CaptureSummary): string {
  const plain = title.replace(/[^\w.-]+/g, '-');
  if (/\.\w+$/.test(plain)) return plain;
  return gzipped ? `${plain}.json.gz` : `${plain}.json`;
}
