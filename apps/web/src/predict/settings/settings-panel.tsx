import { Button } from '@mantine/core';
import { useBatchView } from '../../panel/batch-view.ts';
import { DEFAULT_WHAT_IF } from '../../state/what-if.ts';
import { Columns } from '../../ui/columns.tsx';
import { BehaviourSettings } from './behaviour-settings.tsx';
import { MappingFindings } from './mapping-findings.tsx';
import { MappingForm } from './mapping-form.tsx';

/** What the function does, the settings of the mapping, and what is to be said of them. */
export function SettingsPanel() {
  const { view, setWhatIf } = useBatchView();
  const { mapping, behaviour } = view.whatIf;
  return (
    <Columns tracks="minmax(280px, 1fr) minmax(300px, 1fr) minmax(280px, 1fr)">
      <section aria-label="What the function does">
        <h2>What the function does</h2>
        <BehaviourSettings />
      </section>
      <section aria-label="Mapping">
        <h2>Event source mapping</h2>
        <MappingForm />
      </section>
      <section aria-label="Findings">
        <h2>Findings</h2>
        <MappingFindings mapping={mapping} behaviour={behaviour} />
        <Button size="compact-xs" variant="default" mt={8} onClick={() => setWhatIf(DEFAULT_WHAT_IF)}>
          Back to the defaults
        </Button>
      </section>
    </Columns>
  );
}
