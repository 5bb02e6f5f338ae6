// The replay cases of the attack runner, in the shape of this product: where the runner sends in one request, these plan and then
// send. The attack, the counters of the stand-in and the verdict are the runner's.
import { randomUUID } from 'node:crypto';

const json = { 'content-type': 'application/json' };
const captureOf = ({ http, GEN, payloads = ['{"order":1}'] }) =>
  http({
    method: 'POST',
    path: '/api/captures',
    headers: { 'content-type': 'application/octet-stream' },
    body: GEN.kinesisEvent(payloads),
  }).then((r) => JSON.parse(r.body).id);
const planOf = (http, body) => http({ method: 'POST', path: '/api/replays', headers: json, body: { json: body } });
const sendOf = (http, id, { key = randomUUID(), body = {} } = {}) =>
  http({
    method: 'POST',
    path: `/api/replays/${id}/send`,
    headers: { ...json, ...(key && { 'idempotency-key': key }) },
    body: { json: body },
    timeout: 60000,
  });
const refused = (answer, ...statuses) => {
  const problem = /^application\/problem\+json/.test(answer.headers['content-type'] ?? '');
  if (statuses.includes(answer.status) && problem) return [];
  return [`answered ${answer.status} ${answer.headers['content-type']}, wanted a problem with ${statuses}`];
};
const ran = async (mock, wanted) => {
  const { invokes } = await mock('/__stats');
  return invokes.length === wanted ? [] : [`Lambda ran ${invokes.length} times, wanted ${wanted}`];
};
const asked = async (mock, wanted) => {
  const { calls } = await mock('/__stats');
  return (calls.Invoke ?? 0) === wanted ? [] : [`Lambda was asked ${calls.Invoke ?? 0} times, wanted ${wanted}`];
};
/** A case that plans one replay to `target` and hands the plan on. */
const planned = (id, title, target, attack) => ({
  id,
  title,
  needs: ['mock'],
  steps: [
    {
      fn: async (tools) => {
        const captureId = await captureOf(tools);
        const plan = await planOf(tools.http, { captureId, batch: 0, target });
        if (plan.status !== 201) return [`the plan answered ${plan.status}: ${plan.body}`];
        return attack({ ...tools, captureId, plan: JSON.parse(plan.body) });
      },
    },
  ],
});
const DEV = 'endpoint:orders-dev';
const PROD = 'endpoint:orders-prod';
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const numbered = (id, list, make) => list.map((value, n) => make(value, `${id}.${n + 1}`));

const CASES = [
  planned('PG02', 'a plan alone sends nothing', DEV, async ({ mock }) => [
    ...(await ran(mock, 0)),
    ...(await asked(mock, 0)),
  ]),
  ...numbered(
    'PG03',
    [
      'Orders-dev ',
      'arn:aws:lambda:us-east-1:999999999999:function:orders-dev',
      '../functions/orders-prod',
      'orders-dev:../x',
      'orders-d*',
      'arn:aws:lambda:us-east-1:111122223333:function:orders-*',
    ],
    (target, id) => ({
      id,
      title: `target not on the list: ${target}`,
      needs: ['mock'],
      steps: [
        {
          fn: async (tools) => {
            const answer = await planOf(tools.http, { captureId: await captureOf(tools), batch: 0, target });
            return [...refused(answer, 400, 403, 422), ...(await ran(tools.mock, 0))];
          },
        },
      ],
    }),
  ),
  ...numbered('PG04', [undefined, 'ORDERS-PROD', 'orders-prod ', 'orders', true], (confirm, id) =>
    planned(id, `production, confirm=${JSON.stringify(confirm)}`, PROD, async ({ http, mock, plan }) => [
      ...refused(
        await sendOf(http, plan.id, { body: confirm === undefined ? {} : { confirm } }),
        400,
        403,
        409,
        422,
        428,
      ),
      ...(await ran(mock, 0)),
    ]),
  ),
  planned('PG04.6', 'production, confirmed byte for byte, runs once', PROD, async ({ http, mock, plan }) => {
    const answer = await sendOf(http, plan.id, { body: { confirm: 'orders-prod', reason: 'attack control' } });
    return [...(answer.status === 200 ? [] : [`answered ${answer.status}: ${answer.body}`]), ...(await ran(mock, 1))];
  }),
  planned('PG06', '20 identical sends at once: Lambda runs once', DEV, async ({ http, mock, plan }) => {
    await mock('/__function', { name: 'orders-dev', timeoutMs: 300 });
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sendOf(http, plan.id, { key })));
    const odd = answers.filter(({ status }) => status !== 200 && status !== 409);
    const other = await sendOf(http, plan.id, { key, body: { reason: 'another request' } });
    return [
      ...(odd.length ? [`an answer of ${odd[0].status}`] : []),
      ...(answers.some(({ status }) => status === 200) ? [] : ['no send was answered with 200']),
      ...refused(other, 409, 422),
      ...(await ran(mock, 1)),
    ];
  }),
  planned('PG07', 'a send without Idempotency-Key is refused', DEV, async ({ http, mock, plan }) => [
    ...refused(await sendOf(http, plan.id, { key: null }), 400, 428),
    ...(await ran(mock, 0)),
  ]),
  planned('PG09', 'a plan whose capture is gone sends nothing', DEV, async ({ http, mock, plan, captureId }) => {
    await http({ method: 'DELETE', path: `/api/captures/${captureId}` });
    return [...refused(await sendOf(http, plan.id), 404, 409, 410), ...(await ran(mock, 0))];
  }),
  ...numbered('PG14', ['dropAfterExec', 'reset', '500', '503', 'html', 'truncate', 'redirect', '429'], (mode, id) =>
    planned(id, `Lambda answers "${mode}": exactly one request leaves`, DEV, async ({ http, mock, plan }) => {
      await mock('/__fault', { op: 'Invoke', mode, count: -1 });
      const answer = await sendOf(http, plan.id);
      await wait(1000);
      const { outcome } = JSON.parse(answer.body);
      const wanted = mode === '429' ? ['throttled'] : mode === 'redirect' ? ['refused', 'unknown'] : ['unknown'];
      return [
        ...(wanted.includes(outcome) ? [] : [`outcome ${outcome}, wanted ${wanted}`]),
        ...(String(answer.body).includes('<script>') ? ['markup of the answer came through'] : []),
        ...(await asked(mock, 1)),
      ];
    }),
  ),
  {
    id: 'PG16',
    title: 'a payload over 6 MB is refused before AWS',
    needs: ['mock'],
    steps: [
      {
        fn: async (tools) => {
          const captureId = await captureOf({
            ...tools,
            payloads: Array.from({ length: 8 }, () => 'x'.repeat(700_000)),
          });
          const answer = await planOf(tools.http, { captureId, batch: 0, target: DEV });
          return [...refused(answer, 413, 422), ...(await asked(tools.mock, 0))];
        },
      },
    ],
  },
  ...numbered('PC10', [null, 0, '', 'false', [], {}, 'no', [false]], (dryRun, id) => ({
    id,
    title: `dryRun: ${JSON.stringify(dryRun)} is refused, not coerced`,
    needs: ['mock'],
    steps: [
      {
        fn: async (tools) => {
          const answer = await planOf(tools.http, { captureId: await captureOf(tools), batch: 0, target: DEV, dryRun });
          return [...refused(answer, 400, 422), ...(await ran(tools.mock, 0))];
        },
      },
    ],
  })),
  {
    id: 'PC09',
    title: 'an unknown property (dryrun) is refused, not dropped',
    needs: ['mock'],
    steps: [
      {
        fn: async (tools) => {
          const answer = await planOf(tools.http, {
            captureId: await captureOf(tools),
            batch: 0,
            target: DEV,
            dryrun: true,
          });
          const named = String(answer.body).includes('dryrun') ? [] : ['the answer does not name the property'];
          return [...refused(answer, 400, 422), ...named, ...(await ran(tools.mock, 0))];
        },
      },
    ],
  },
];

// The attack runner asks for a default export.
// biome-ignore lint/style/noDefaultExport: it is the interface of the runner.
export default CASES;
