import { useMemo } from 'react';
import { useSource } from '../api/queries.ts';
import { MAX_FIELDS } from '../state/location.ts';
import { useSettings, useSettingsStore } from '../state/use-settings.ts';
import { type BatchView, useBatchView } from './batch-view.ts';

const UNKNOWN_STREAM = '';
const NONE: readonly string[] = [];

/** Paths of the fields that are columns: those of the link, else what this browser remembers of the stream. */
export function useFieldPaths({ batch, view }: Pick<BatchView, 'batch' | 'view'>): readonly string[] {
  const { fields } = useSettings();
  const source = useSource();
  const paths = view.fields ?? fields[batch.streamArn ?? UNKNOWN_STREAM] ?? NONE;
  return source.fieldValues === undefined ? NONE : paths;
}

export type Fields = {
  readonly paths: readonly string[];
  /** `undefined` where the source cannot look into records. */
  readonly change: ((paths: readonly string[]) => void) | undefined;
  readonly isFull: boolean;
};

/** The same, to be changed: in the link, and remembered for the stream. */
export function useFields(): Fields {
  const value = useBatchView();
  const paths = useFieldPaths(value);
  const settings = useSettingsStore();
  const canRead = useSource().fieldValues !== undefined;
  const { batch, setView } = value;
  return useMemo(() => {
    const change = (wanted: readonly string[]) => {
      const fields = [...new Set(wanted)].slice(0, MAX_FIELDS);
      setView({ fields });
      const stream = batch.streamArn ?? UNKNOWN_STREAM;
      settings.update({ fields: { ...settings.get().fields, [stream]: fields } });
    };
    return { paths, change: canRead ? change : undefined, isFull: paths.length >= MAX_FIELDS };
  }, [paths, canRead, batch.streamArn, setView, settings]);
}
