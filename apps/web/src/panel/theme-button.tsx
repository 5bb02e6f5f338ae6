import { ActionIcon } from '@mantine/core';
import { useSettings, useSettingsStore } from '../state/use-settings.ts';
import { Icon } from '../ui/icons.tsx';

export function ThemeButton() {
  const store = useSettingsStore();
  const { theme } = useSettings();
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="default"
      size="sm"
      aria-label={`Switch to the ${other} theme`}
      title={`Switch to the ${other} theme`}
      onClick={() => store.update({ theme: other })}
    >
      <Icon name="theme" />
    </ActionIcon>
  );
}
