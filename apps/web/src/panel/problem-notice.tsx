import { Button } from '@mantine/core';
import { toProblem } from '../api/problem.ts';
import { Notice } from '../ui/notice.tsx';

type ProblemNoticeProps = { readonly error: unknown; readonly onRetry?: () => void };

/** An error where the thing would have stood: what happened, why, what to do. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const problem = toProblem(error);
  return (
    <Notice
      tone="gone"
      title={problem.title}
      actions={
        onRetry && (
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {problem.detail}
    </Notice>
  );
}
