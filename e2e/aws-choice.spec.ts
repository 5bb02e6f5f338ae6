import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';
import { InspectorPage } from './inspector-page.ts';
import { startServer } from './server-process.ts';

const FUNCTION = 'arn:aws:lambda:us-east-2:111122223333:function:orders-dev';
const ACCOUNTS: Readonly<Record<string, string>> = { AKIADEV: '111122223333', AKIAOPS: '999900001111' };

/** STS and Lambda, as far as this test asks; each call is noted with the key that signed it. */
function startAws() {
  const calls: string[] = [];
  const expired = new Set<string>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const key = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const { pathname } = new URL(request.url ?? '', 'http://127.0.0.1');
    const isDry = request.headers['x-amz-invocation-type'] === 'DryRun';
    calls.push(`${key} ${isDry ? 'dry run' : (pathname.split('/').at(-1) ?? '')}`);
    if (!pathname.startsWith('/2015-03-31')) {
      const code = expired.has(key) ? 403 : 200;
      response.writeHead(code, { 'content-type': 'text/xml' });
      response.end(
        code === 200
          ? `<GetCallerIdentityResponse><GetCallerIdentityResult><Account>${ACCOUNTS[key]}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`
          : '<ErrorResponse><Error><Code>ExpiredToken</Code><Message>expired</Message></Error></ErrorResponse>',
      );
      return;
    }
    response.writeHead(isDry ? 204 : 200, { 'content-type': 'application/json' });
    const listed = { Functions: [{ FunctionName: 'orders-dev', FunctionArn: FUNCTION }] };
    if (isDry) response.end();
    else
      response.end(JSON.stringify(pathname.endsWith('/functions') || pathname.endsWith('/functions/') ? listed : {}));
  });
  return { server: server.listen(0, '127.0.0.1'), calls, expired };
}

test('one choice in the header counts for functions and replays, and an expired one is renewed without a restart', async ({
  page,
}) => {
  const aws = startAws();
  await once(aws.server, 'listening');
  const home = await mkdtemp(join(tmpdir(), 'shardscope-choice-'));
  const environment = { AWS_CONFIG_FILE: join(home, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials') };
  await writeFile(
    environment.AWS_CONFIG_FILE,
    '[profile dev]\nregion = us-east-2\n[profile ops]\nregion = us-east-2\n',
  );
  await writeFile(
    environment.AWS_SHARED_CREDENTIALS_FILE,
    '[dev]\naws_access_key_id = AKIADEV\naws_secret_access_key = s\n[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = s\n',
  );
  const { port } = aws.server.address() as AddressInfo;
  const server = await startServer({
    flags: ['--endpoint', `http://127.0.0.1:${port}`, '--replay-allow', FUNCTION],
    environment,
  });
  try {
    await page.goto(server.address);
    const inspector = new InspectorPage(page);
    await inspector.paste(DOCUMENTATION_EVENT);
    await expect(inspector.row(1)).toBeVisible();
    const chip = page.getByRole('button', { name: 'AWS account, region and endpoint' });
    await expect(chip).toContainText('AWS: no region');

    aws.expired.add('AKIADEV');
    await chip.click();
    const dialog = page.getByRole('dialog', { name: 'AWS profile, region and role' });
    await dialog.getByLabel('Profile').selectOption('dev');
    await expect(dialog.getByRole('alert')).toContainText('aws configure --profile dev');
    aws.expired.clear();
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await expect(dialog).toContainText('Account 111122223333, region us-east-2');
    await page.keyboard.press('Escape');
    await expect(chip).toContainText(`account 111122223333 · us-east-2 · custom endpoint 127.0.0.1:${port} · dev`);

    await page.getByRole('button', { name: /^Replay/ }).click();
    const plan = inspector.drawer.getByRole('form', { name: 'Plan' });
    await plan.getByRole('button', { name: 'List the functions of the account' }).click();
    await expect(plan).toContainText('1 function in us-east-2');
    await plan.getByRole('combobox', { name: 'Function' }).selectOption({ label: 'orders-dev (aws)' });
    await plan.getByRole('button', { name: 'Plan the replay' }).click();
    const send = inspector.drawer.getByRole('button', { name: 'Send once to orders-dev' });
    await expect(send).toBeVisible();
    await expect(inspector.drawer.getByRole('region', { name: 'Plan', exact: true })).toContainText('dev');

    await chip.click();
    await dialog.getByLabel('Profile').selectOption('ops');
    await expect(dialog).toContainText('Account 999900001111');
    await page.keyboard.press('Escape');
    await expect(send).toBeHidden();
    expect(aws.calls.filter((call) => call.endsWith('invocations'))).toEqual([]);
  } finally {
    await server.close();
    aws.server.close();
    aws.server.closeAllConnections();
    await rm(home, { recursive: true });
  }
});
