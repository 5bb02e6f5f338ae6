import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { chosenPlaceQuery, refreshChosenPlace, useSource } from '../api/queries.ts';
import type { ProfileList, Streams } from '../api/streams.ts';
import type { AwsChoice } from '../state/settings.ts';
import { useAwsChoice } from '../state/use-settings.ts';
import styles from './place-form.module.css';
import { ProblemNotice } from './problem-notice.tsx';

/** Whose credentials, and where. Profiles are those of the AWS files, roles those that the settings name. */
export function PlaceForm({ live }: { readonly live: Streams }) {
  const client = useQueryClient();
  const list = useQuery({ queryKey: ['profiles'], queryFn: () => live.profiles() });
  const [choice, commit] = useAwsChoice();
  const asked = useMutation({
    mutationFn: (next: AwsChoice) => live.askAccount(next),
    onSuccess: () => refreshChosenPlace(client),
  });
  if (list.error) return <ProblemNotice error={list.error} onRetry={() => void list.refetch()} />;
  const choose = (name: keyof AwsChoice, value: string) => {
    const { [name]: before, ...rest } = choice;
    if ((before ?? '') === value) return;
    const next = value === '' ? rest : { ...rest, [name]: value };
    commit(next);
    // Whose account it is, or why it cannot be had, is told before anything else is done with it.
    if (Object.keys(next).length > 0) asked.mutate(next);
    else asked.reset();
  };
  return (
    <>
      <div className={styles.form}>
        <ProfileChoice list={list.data} choice={choice} onChoose={choose} />
        <RegionField key={choice.region ?? ''} list={list.data} choice={choice} onChoose={choose} />
        <RoleChoice list={list.data} choice={choice} onChoose={choose} />
      </div>
      <div className={styles.told} role="status">
        {asked.isPending && <p className="dim">Asking STS whose account that is…</p>}
        {asked.data && !asked.isPending && (
          <p>
            Account <b>{asked.data.account}</b>, region {asked.data.region}
          </p>
        )}
        {asked.error && !asked.isPending && <ProblemNotice error={asked.error} onRetry={() => asked.mutate(choice)} />}
      </div>
    </>
  );
}

type FieldProps = {
  readonly list: ProfileList | undefined;
  readonly choice: AwsChoice;
  readonly onChoose: (name: keyof AwsChoice, value: string) => void;
};

function ProfileChoice({ list, choice, onChoose }: FieldProps) {
  const nothing = useQuery(chosenPlaceQuery(useSource(), {}));
  const known = (list?.items ?? []).map(({ name, kind }) => ({ value: name, label: `${name} (${KINDS[kind]})` }));
  const { profile } = choice;
  const isGone = list !== undefined && profile !== undefined && known.every(({ value }) => value !== profile);
  return (
    <NativeSelect
      size="xs"
      label="Profile"
      data={[
        { value: '', label: nothing.data?.demo === true ? 'none: the demo' : 'of the settings' },
        ...known,
        ...(isGone ? [{ value: profile, label: `${profile} (no longer there)` }] : []),
      ]}
      value={profile ?? ''}
      onChange={(event) => onChoose('profile', event.currentTarget.value)}
    />
  );
}

/** What is typed counts once the field is left, or with Enter: half a region is none. */
function RegionField({ list, choice, onChoose }: FieldProps) {
  const [draft, setDraft] = useState(choice.region ?? '');
  const error = regionError(draft);
  const commit = () => error === undefined && onChoose('region', draft);
  return (
    <TextInput
      size="xs"
      label="Region"
      placeholder={list?.items.find(({ name }) => name === choice.profile)?.region ?? 'of the settings'}
      value={draft}
      error={error}
      onChange={(event) => setDraft(event.currentTarget.value.trim())}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}

function RoleChoice({ list, choice, onChoose }: FieldProps) {
  const roles = list?.roles ?? [];
  const all = choice.role === undefined || roles.includes(choice.role) ? roles : [...roles, choice.role];
  if (all.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      label="Role"
      data={[{ value: '', label: 'none' }, ...all.map((role) => ({ value: role, label: shortRole(role) }))]}
      value={choice.role ?? ''}
      onChange={(event) => onChoose('role', event.currentTarget.value)}
    />
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

function regionError(region: string): string | undefined {
  if (region === '' || /^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region)) return undefined;
  return 'A region is written like eu-west-1';
}

/** `arn:aws:iam::111122223333:role/reader` to `reader in 111122223333`. */
function shortRole(arn: string): string {
  return `${arn.split('/').at(-1)} in ${arn.split(':')[4]}`;
}
