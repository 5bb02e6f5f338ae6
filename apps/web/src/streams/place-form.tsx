import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { AskedPlace, Streams } from '../api/streams.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import styles from './streams.module.css';

type PlaceFormProps = {
  readonly live: Streams;
  readonly place: AskedPlace;
  readonly onChange: (place: AskedPlace) => void;
};

/** Whose credentials, and where. Profiles are those of the AWS files, roles those that the settings name. */
export function PlaceForm({ live, place, onChange }: PlaceFormProps) {
  const list = useQuery({ queryKey: ['profiles'], queryFn: () => live.profiles() });
  if (list.error) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const choose = (name: keyof AskedPlace, value: string) => {
    const { [name]: _, ...rest } = place;
    onChange(value === '' ? rest : { ...rest, [name]: value });
  };
  const profiles = list.data?.items ?? [];
  const roles = list.data?.roles ?? [];
  return (
    <div className={styles.form}>
      <NativeSelect
        size="xs"
        label="Profile"
        data={[
          { value: '', label: 'of the settings' },
          ...profiles.map(({ name, kind }) => ({ value: name, label: `${name} (${KINDS[kind]})` })),
        ]}
        value={place.profile ?? ''}
        onChange={(event) => choose('profile', event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        label="Region"
        placeholder={profiles.find(({ name }) => name === place.profile)?.region ?? 'of the settings'}
        value={place.region ?? ''}
        error={regionError(place.region)}
        onChange={(event) => choose('region', event.currentTarget.value.trim())}
      />
      {roles.length > 0 && (
        <NativeSelect
          size="xs"
          label="Role"
          data={[{ value: '', label: 'none' }, ...roles.map((role) => ({ value: role, label: shortRole(role) }))]}
          value={place.role ?? ''}
          onChange={(event) => choose('role', event.currentTarget.value)}
        />
      )}
    </div>
  );
}

const KINDS = {
  sso: 'sign-on',
  login: 'login',
  process: 'credential process',
  role: 'role',
  keys: 'keys',
  other: 'other',
} as const;

export function regionError(region: string | undefined): string | undefined {
  if (region === undefined || /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region)) return undefined;
  return 'A region is written like eu-west-1';
}

/** `arn:aws:iam::111122223333:role/reader` to `reader in 111122223333`. */
function shortRole(arn: string): string {
  return `${arn.split('/').at(-1)} in ${arn.split(':')[4]}`;
}
