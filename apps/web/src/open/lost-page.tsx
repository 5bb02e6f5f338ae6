import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { toProblem } from '../api/problem.ts';
import { captureListQuery, useSource } from '../api/queries.ts';
import { ProblemNotice } from '../panel/problem-notice.tsx';
import { ThemeButton } from '../panel/theme-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CaptureList } from './capture-list.tsx';
import styles from './open.module.css';

type LostPageProps = {
  /** `undefined`: the address itself names no page. */
  readonly error: Error | undefined;
  readonly onRetry?: () => void;
};

const NOT_NOW = { title: 'It cannot be opened now', why: '', list: '' };

/** Where an address leads to nothing: what happened, why, and the ways on. */
export function LostPage({ error, onRetry }: LostPageProps) {
  const problem = error && toProblem(error);
  const isMissing = problem === undefined || problem.status === 404 || problem.status === 400;
  const { title, why, list } = isMissing ? missingWords(problem?.facts) : NOT_NOW;
  const captures = useQuery({ ...captureListQuery(useSource(), ''), enabled: isMissing });
  const hasCaptures = (captures.data?.items.length ?? 0) > 0;
  const home = (
    <Link to="/" className={styles.product}>
      Shardscope
    </Link>
  );
  return (
    <LostFrame title={title} home={home}>
      {isMissing ? (
        <p>
          {why} {hasCaptures && list}
        </p>
      ) : (
        <ProblemNotice error={error} {...(onRetry && { onRetry })} />
      )}
      <p>
        <Link to="/">Open another event</Link>
      </p>
      {hasCaptures && <CaptureList />}
    </LostFrame>
  );
}

/** A bundle that cannot be opened has no captures to offer: the way on is back to the server. */
export function LostBundle({ error }: { readonly error: Error }) {
  const { title, detail } = toProblem(error);
  const home = (
    <a href="/" className={styles.product}>
      Shardscope
    </a>
  );
  return (
    <LostFrame title={title.replace(/\.$/, '')} home={home}>
      <Notice tone="gone" title={detail} />
      <p>
        <a href="/">Back to the server&rsquo;s captures</a>
      </p>
    </LostFrame>
  );
}

type LostFrameProps = { readonly title: string; readonly home: ReactNode; readonly children: ReactNode };

function LostFrame({ title, home, children }: LostFrameProps) {
  return (
    <div className={styles.page}>
      <title>{`${title} · Shardscope`}</title>
      <header className={styles.header}>
        {home}
        <span className="grow" />
        <ThemeButton />
      </header>
      <main className={`${styles.capturePage} ${styles.lost}`}>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}

/** What the server refuses names a route of its API; a person who followed a link needs other words. */
function missingWords(facts: Readonly<Record<string, unknown>> | undefined): {
  readonly title: string;
  readonly why: string;
  /** What is said of the captures below, where there are any. */
  readonly list?: string;
} {
  if (facts === undefined) {
    return {
      title: 'There is no page at this address',
      why: 'The address may have been cut or mistyped. Links of Shardscope begin with /captures/ and the id of a capture.',
    };
  }
  if (typeof facts.batch === 'number') {
    return {
      title: 'The capture has no such batch',
      why: `The link names batch ${facts.batch + 1}, which this capture does not hold.`,
      list: 'Open the capture below to see its batches.',
    };
  }
  return {
    title: 'This capture is not here',
    why: 'It was deleted, it was held in memory until the server stopped, or the link is of another server.',
    list: 'What this one has is below.',
  };
}
