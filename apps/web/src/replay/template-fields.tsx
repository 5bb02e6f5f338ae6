import { TextInput } from '@mantine/core';
import type { BatchSummary, ReplayRequest } from '../api/shapes.ts';

type Template = NonNullable<ReplayRequest['template']>;
type TemplateFieldsProps = {
  readonly batch: BatchSummary;
  readonly template: Template;
  readonly onChange: (template: Template) => void;
};

const FIELDS: readonly { readonly name: keyof Template; readonly label: string; readonly placeholder: string }[] = [
  { name: 'streamArn', label: 'Stream ARN', placeholder: 'arn:aws:kinesis:eu-west-1:123456789012:stream/orders' },
  { name: 'region', label: 'Region', placeholder: 'eu-west-1' },
  { name: 'role', label: 'Role of the function', placeholder: 'arn:aws:iam::123456789012:role/orders' },
  { name: 'shardId', label: 'Shard', placeholder: 'shardId-000000000000' },
];

/** GetRecords output lacks what Lambda adds to an event. What is given here is listed as a difference in the plan. */
export function TemplateFields({ batch, template, onChange }: TemplateFieldsProps) {
  const known: { readonly [Name in keyof Template]: Template[Name] | undefined } = {
    streamArn: batch.eventSourceArn,
    region: batch.region,
    // What a sequence number suggests is no knowledge: it can be corrected.
    shardId: batch.shardAssumed ? undefined : batch.shardId,
  };
  return FIELDS.filter(({ name }) => known[name] === undefined).map(({ name, label, placeholder }) => (
    <TextInput
      key={name}
      size="xs"
      label={label}
      placeholder={placeholder}
      value={template[name] ?? ''}
      onChange={(event) => {
        const { [name]: _before, ...others } = template;
        const value = event.currentTarget.value.trim();
        onChange(value === '' ? others : { ...others, [name]: value });
      }}
    />
  ));
}
