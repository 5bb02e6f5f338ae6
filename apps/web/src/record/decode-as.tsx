import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DecodingSettings } from '../api/decoding.ts';
import { choicesQuery, decodeAgain, decodersQuery } from '../api/decoding-queries.ts';
import type { LayerView, RecordDetail } from '../api/shapes.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { AUTOMATIC, choiceFor, choiceOf, placeInChoices, SCOPES, type Scope, withChoice } from './choices.ts';
import styles from './decode-as.module.css';
import { GivenSchemas } from './given-schemas.tsx';
import { layerChain } from './layer-tree.ts';
import { schemaIdOf } from './schema-file.ts';

type DecodeAsProps = {
  readonly detail: RecordDetail;
  readonly layer: LayerView;
  readonly decoding: DecodingSettings;
};

const SCOPE_WORDS: Record<Scope, string> = {
  record: 'this record',
  capture: 'every record of this capture',
  stream: 'every capture of this stream',
};

/** Which decoder takes a layer: by itself, or chosen for the record, the capture or the stream. And the schemas for it. */
export function DecodeAs({ detail, layer, decoding }: DecodeAsProps) {
  const { capture, batch, say } = useBatchView();
  const client = useQueryClient();
  const decoders = useQuery(decodersQuery(decoding));
  const choices = useQuery(choicesQuery(decoding, capture.id));
  const at = { batch: batch.n, n: detail.n, streamArn: batch.streamArn };
  const current = choiceFor(choices.data ?? [], at);
  const [scope, setScope] = useState<Scope>();
  const chosenScope = scope ?? current?.for ?? 'record';
  const place = placeInChoices(layer.id, detail.m === undefined ? 0 : 1);
  const chain = detail.layers === undefined ? [] : layerChain(detail.layers, layer.id);
  const choose = useMutation({
    mutationFn: (decoder: string) => {
      const before = choiceOf(choices.data ?? [], chosenScope, at);
      const force = withChoice(before?.force ?? current?.force ?? [], place, decoder);
      return decoding.choose(capture.id, { for: chosenScope, batch: batch.n, n: detail.n, force: [...force] });
    },
    onSuccess: async (_, decoder) => {
      await decodeAgain(client, capture.id);
      say(
        decoder === AUTOMATIC ? 'Decoded by itself again.' : `Decoded as ${decoder} for ${SCOPE_WORDS[chosenScope]}.`,
      );
    },
  });
  const value = current?.force[place] ?? AUTOMATIC;
  const error = decoders.error ?? choices.error ?? choose.error;
  return (
    <section className={styles.box} aria-label="Decode as">
      <div className={styles.line}>
        <span className="dim">as</span>
        <NativeSelect
          size="xs"
          aria-label={layer.id === '0' ? 'Decode the data as' : 'Decode this layer as'}
          value={value}
          disabled={decoders.data === undefined || choose.isPending}
          onChange={(event) => choose.mutate(event.currentTarget.value)}
          data={[AUTOMATIC, ...(decoders.data ?? []).map(({ name }) => name)]}
        />
        <span className="dim">for</span>
        <NativeSelect
          size="xs"
          aria-label="For"
          value={chosenScope}
          onChange={(event) => setScope(event.currentTarget.value as Scope)}
          data={SCOPES.filter((it) => it !== 'stream' || batch.streamArn !== undefined).map((it) => ({
            value: it,
            label: SCOPE_WORDS[it],
          }))}
        />
      </div>
      {current !== undefined && (
        <p className="dim">
          Chosen for {SCOPE_WORDS[current.for]}: <span className="mono">{current.force.join(' › ')}</span>
        </p>
      )}
      {error && <ProblemNotice error={error} />}
      <GivenSchemas schemaId={schemaIdOf(chain)} decoding={decoding} />
    </section>
  );
}
