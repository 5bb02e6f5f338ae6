import { Switch } from '@mantine/core';
import { Setting } from './setting.tsx';

type SwitchSettingProps = {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  /** What the other side of a comparison has. */
  readonly other?: { readonly name: string; readonly checked: boolean } | undefined;
  readonly onChange: (checked: boolean) => void;
};

export function SwitchSetting({ label, hint, checked, other, onChange }: SwitchSettingProps) {
  const differs = other !== undefined && other.checked !== checked;
  const shown = differs ? `${other.name} ${other.checked ? 'on' : 'off'}` : hint;
  return (
    <Setting label={label} differs={differs} {...(shown !== undefined && { hint: shown })}>
      <Switch
        aria-label={label}
        size="xs"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Setting>
  );
}
