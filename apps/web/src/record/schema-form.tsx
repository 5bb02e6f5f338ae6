import { Button, FileButton, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type DragEvent, useState } from 'react';
import type { NewSchema, SchemaGiving } from '../api/decoding.ts';
import { decodeAgain } from '../api/decoding-queries.ts';
import { useBatchView } from '../panel/batch-view.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import styles from './decode-as.module.css';
import { readSchemaFile, type SchemaFile } from './schema-file.ts';

type SchemaFormProps = {
  /** The id that a header around the layer names. */
  readonly schemaId: string | undefined;
  readonly giving: SchemaGiving;
  readonly onGiven: () => void;
};

const KINDS: Record<NewSchema['kind'], string> = { avro: 'Avro', protobuf: 'Protobuf', 'json-schema': 'JSON Schema' };

type Target = NewSchema['for']['kind'];

/** A schema from a file: for the capture, its stream, the records that name its id, or all. */
export function SchemaForm({ schemaId: named, giving, onGiven }: SchemaFormProps) {
  const { capture, batch, say } = useBatchView();
  const client = useQueryClient();
  const [file, setFile] = useState<SchemaFile>();
  const [message, setMessage] = useState('');
  const [target, setTarget] = useState<Target>('capture');
  const [schemaId, setSchemaId] = useState(named ?? '');
  const give = useMutation({
    mutationFn: ({ name, kind, data }: SchemaFile) =>
      giving.addSchema({
        ...{ name, kind, data },
        for: targetOf(target, capture.id, batch.streamArn, schemaId.trim()),
        ...(message !== '' && { message }),
      }),
    onSuccess: async (schema) => {
      await decodeAgain(client, capture.id);
      say(`The schema ${schema.name} is used from now on.`);
      onGiven();
    },
  });
  const take = async (chosen: File | null | undefined) => {
    if (!chosen) return;
    const read = await readSchemaFile(chosen);
    setFile(read);
    setMessage(read.messages.length === 1 ? (read.messages[0] ?? '') : '');
    give.reset();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    // Else the batch screen would open the file as a capture.
    event.stopPropagation();
    void take(event.dataTransfer.files[0]);
  };
  return (
    <form
      className={styles.form}
      aria-label="Give a schema"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onSubmit={(event) => {
        event.preventDefault();
        if (file) give.mutate(file);
      }}
    >
      <div className={styles.file}>
        <FileButton onChange={(chosen) => void take(chosen)} accept=".avsc,.proto,.desc,.pb,.bin,.json">
          {(props) => (
            <Button {...props} size="compact-xs" variant="default" flex="none">
              Choose a file
            </Button>
          )}
        </FileButton>
        <span className={file ? 'mono' : 'dim'}>
          {file
            ? `${file.name} (${KINDS[file.kind]})`
            : 'or drop it here: .avsc, .proto, a descriptor set, a JSON Schema'}
        </span>
      </div>
      {file?.refused && <ProblemNotice error={new Error(file.refused)} />}
      {file?.kind === 'protobuf' && file.messages.length > 1 && (
        <NativeSelect
          size="xs"
          label="A record is"
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
          data={[{ value: '', label: 'what its header says, or else the first' }, ...file.messages]}
        />
      )}
      <NativeSelect
        size="xs"
        label="Use it for"
        value={target}
        onChange={(event) => setTarget(event.currentTarget.value as Target)}
        data={targetsOf(batch.streamArn !== undefined, file?.kind !== 'json-schema')}
      />
      {target === 'schema-id' && (
        <TextInput
          size="xs"
          label="Schema id"
          placeholder="42, or a UUID of Glue"
          value={schemaId}
          onChange={(event) => setSchemaId(event.currentTarget.value)}
        />
      )}
      {give.error && <ProblemNotice error={give.error} />}
      <Button
        type="submit"
        size="compact-xs"
        loading={give.isPending}
        disabled={
          file === undefined || file.refused !== undefined || (target === 'schema-id' && schemaId.trim() === '')
        }
      >
        Use this schema
      </Button>
    </form>
  );
}

/** No header names a JSON Schema. */
function targetsOf(hasStream: boolean, hasIds: boolean): readonly { readonly value: Target; readonly label: string }[] {
  return [
    { value: 'capture', label: 'every record of this capture' },
    ...(hasStream ? ([{ value: 'stream', label: 'every capture of this stream' }] as const) : []),
    ...(hasIds ? ([{ value: 'schema-id', label: 'records whose header names its id' }] as const) : []),
    { value: 'all', label: 'all records' },
  ];
}

function targetOf(kind: Target, captureId: string, streamArn = '', schemaId = ''): NewSchema['for'] {
  if (kind === 'capture') return { kind, captureId };
  if (kind === 'stream') return { kind, streamArn };
  return kind === 'schema-id' ? { kind, schemaId } : { kind };
}
