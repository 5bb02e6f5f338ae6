import { toProblem } from '../api/problem.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { Notice } from '../ui/notice.tsx';

/** A plan that was refused. Where the configuration must allow the function, the exact line is one click away. */
export function RefusedPlan({ error }: { readonly error: unknown }) {
  const problem = toProblem(error);
  const line = problem.facts.configLine;
  return (
    <Notice
      tone="gone"
      title={problem.title}
      actions={typeof line === 'string' && <CopyButton text={line} label="Copy the line" />}
    >
      {problem.detail}
      {typeof line === 'string' && <pre className="wrap">{line}</pre>}
    </Notice>
  );
}
