import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DOCUMENTATION_EVENT, expect, test } from './fixtures.ts';
import { InspectorPage } from './inspector-page.ts';
import { startServer } from './server-process.ts';

const MAPPING = {
  UUID: 'a1b2',
  EventSourceArn: 'arn:aws:kinesis:us-east-2:123456789012:stream/lambda-stream',
  FunctionArn: 'arn:aws:lambda:us-east-2:123456789012:function:orders',
  State: 'Enabled',
  StateTransitionReason: 'User action',
  LastProcessingResult: 'PROBLEM: Function call failed',
  BatchSize: 250,
  MaximumRetryAttempts: 0,
  MaximumRecordAgeInSeconds: -1,
  BisectBatchOnFunctionError: false,
  FunctionResponseTypes: ['ReportBatchItemFailures'],
};

/** Lambda's ListEventSourceMappings, as far as this test asks. */
function startAccount() {
  const account = createServer((request, response) => {
    const name = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('FunctionName');
    const denied = name === 'denied';
    response.writeHead(denied ? 403 : 200, {
      'content-type': 'application/json',
      ...(denied && { 'x-amzn-errortype': 'AccessDeniedException' }),
    });
    response.end(JSON.stringify(denied ? { Message: 'not authorized' } : { EventSourceMappings: [MAPPING] }));
  });
  return account.listen(0, '127.0.0.1');
}

test('fills the settings in from the account, and names the action that is denied', async ({ page }) => {
  const account = startAccount();
  await once(account, 'listening');
  const { port } = account.address() as AddressInfo;
  const server = await startServer({
    flags: ['--endpoint', `http://127.0.0.1:${port}`, '--region', 'us-east-2'],
    environment: { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
  });
  try {
    await page.goto(server.address);
    const inspector = new InspectorPage(page);
    const { drawer } = inspector;
    await inspector.paste(DOCUMENTATION_EVENT);
    await inspector.row(1).click();
    await page.keyboard.press('x');
    await page.keyboard.press('s');
    await drawer.getByRole('tab', { name: 'AWS', exact: true }).click();

    const name = drawer.getByRole('textbox', { name: 'Function name or ARN' });
    await name.fill('denied');
    await name.press('Enter');
    await expect(drawer.getByRole('alert')).toContainText('AWS denied lambda:ListEventSourceMappings');
    await name.fill('orders');
    await name.press('Enter');
    const mappings = drawer.getByRole('list', { name: 'Mappings in the account' });
    await expect(mappings).toContainText('stream/lambda-stream · the source of this batch');
    await expect(mappings).toContainText('Last processing result: PROBLEM: Function call failed');
    await mappings.getByRole('button', { name: 'Use as current' }).click();
    await expect(drawer.getByRole('textbox', { name: 'BatchSize' })).toHaveValue('250');
    await expect(inspector.cell(1, 'fate')).toContainText('discarded after 2');
  } finally {
    await server.close();
    account.close();
    account.closeAllConnections();
  }
});
