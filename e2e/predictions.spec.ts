import { expect, test } from './fixtures.ts';
import { PREDICT_CASES } from './predict-cases.ts';

type Predicted = {
  readonly prediction: {
    readonly fates: readonly {
      readonly final: string;
      readonly deliveries: number;
      readonly because: { kind: string };
    }[];
    readonly totals: Readonly<Record<string, unknown>>;
  };
  readonly read: { readonly findings: readonly { readonly code: string }[] };
  readonly marks: { readonly findings: readonly { readonly code: string }[] };
};

// The same cases as on the screen, over HTTP alone.
for (const { title, event, marked, mapping, behaviour, fates, totals, findings } of PREDICT_CASES) {
  test(`predicts over HTTP that ${title}`, async ({ server }) => {
    const created = await server.call('/api/captures', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: event,
    });
    const { id } = (await created.json()) as { id: string };
    const answer = await server.call('/api/predictions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ captureId: id, batch: 0, marked, mapping, behaviour }),
    });
    expect(answer.status).toBe(200);

    const { prediction, read, marks } = (await answer.json()) as Predicted;
    expect(prediction.fates.map((fate) => [fate.final, fate.deliveries, fate.because.kind])).toEqual(fates);
    expect(prediction.totals).toMatchObject(totals);
    expect([...read.findings, ...marks.findings].map((finding) => finding.code)).toEqual(findings);
  });
}
