import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { captureQuery, rowsQuery, useSource } from '../api/queries.ts';
import type { NewCapture } from '../api/source.ts';

export type Keep = {
  readonly keep: (input: NewCapture) => void;
  readonly keepText: (text: string, title?: string) => void;
  readonly pending: boolean;
  /** From 0 to 1 while bytes are on their way; 1 while the server reads them. */
  readonly progress: number;
  readonly error: Error | null;
};

/** Brings bytes in as a capture and opens it. A paste anywhere on the page counts, as long as nothing else takes the text. */
export function useKeep({ inMemory }: { readonly inMemory: boolean }): Keep {
  const source = useSource();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [progress, setProgress] = useState(0);
  const mutation = useMutation({
    mutationFn: (input: NewCapture) => {
      setProgress(0);
      return source.keepCapture({ ...input, onProgress: setProgress });
    },
    onSuccess: (capture) => {
      void client.invalidateQueries({ queryKey: ['captures'] });
      client.setQueryData(captureQuery(source, capture.id).queryKey, capture);
      const only = capture.batchList.length === 1 ? capture.batchList[0] : undefined;
      // The page starts anew over the other source.
      if (capture.kind === 'bundle') return window.location.assign(`/bundles/${capture.id}/`);
      if (only === undefined) return navigate({ to: '/captures/$id', params: { id: capture.id } });
      // Asked for before the screen is there: the rows are what a person waits for.
      void client.prefetchInfiniteQuery(rowsQuery(source, capture.id, only.n));
      return navigate({ to: '/captures/$id/batches/$batch', params: { id: capture.id, batch: String(only.n) } });
    },
  });
  const { mutate } = mutation;
  const keep = useCallback((input: NewCapture) => mutate({ ...input, inMemory }), [mutate, inMemory]);
  // Text becomes its UTF-8 bytes, as the clipboard gave it; a file's bytes go untouched.
  const keepText = (text: string, title?: string) =>
    keep({ content: new Blob([text]), source: 'paste', ...(title === undefined ? {} : { title }) });

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const target = event.target;
      if (target instanceof HTMLElement && ['INPUT', 'TEXTAREA'].includes(target.tagName)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file === undefined && text === '') return;
      event.preventDefault();
      keep(file === undefined ? { content: new Blob([text]), source: 'paste' } : { content: file, title: file.name });
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [keep]);

  return { keep, keepText, pending: mutation.isPending, progress, error: mutation.error };
}
