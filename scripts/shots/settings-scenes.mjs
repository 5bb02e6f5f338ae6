/** @typedef {import('./scenes.mjs').Stage} Stage */
/** @typedef {import('./scenes.mjs').Scene} Scene */
/** @typedef {import('@playwright/test').Page} Page */

const SAM = `Events:
  Orders:
    Type: Kinesis
    Properties:
      Stream: !GetAtt OrdersStream.Arn
      BatchSize: 500
      MaximumRetryAttempts: 5
      BisectBatchOnFunctionError: true
      FunctionResponseTypes: [ReportBatchItemFailures]
      DestinationConfig: { OnFailure: { Destination: !GetAtt FailedOrders.Arn } }
`;

/** @param {Page} page @param {string} name @param {string} text */
const fill = (page, name, text) => page.getByRole('textbox', { name }).fill(text);
/** @param {Page} page @param {string} tab */
const beside = (page, tab) =>
  page.getByRole('tablist', { name: 'Beside the settings' }).getByRole('tab', { name: tab }).click();

/** What is done with the open settings, and what the picture is called. @type {readonly { name: string, play: (page: Page) => Promise<unknown> }[]} */
const STATES = [
  {
    name: 'refused',
    play: async (page) => {
      await fill(page, 'MaximumRecordAgeInSeconds', '30');
      await fill(page, 'BatchSize', '0');
      await fill(page, 'On-failure destination', 'failed-orders');
      await page.getByRole('button', { name: 'Add a pattern' }).click();
      await fill(page, 'Filter pattern 1', '{"data":"order"}');
    },
  },
  {
    name: 'filter',
    play: async (page) => {
      await page.getByRole('button', { name: 'Add a pattern' }).click();
      await fill(page, 'Filter pattern 1', '{"data":{"shipTo":{"city":["Lyon","Porto"]}}}');
      await page.getByText(/delivers \d+ of/).waitFor();
    },
  },
  {
    name: 'exact',
    play: async (page) => {
      await page.getByRole('combobox', { name: 'The function' }).selectOption('returns');
      await fill(page, 'Exact response', '{"batchitemfailures":[{"itemIdentifier":"4966501220411379021"}]}');
      await fill(page, 'TumblingWindowInSeconds', '60');
    },
  },
  {
    name: 'compare',
    play: async (page) => {
      await fill(page, 'MaximumRetryAttempts', '4');
      await beside(page, 'Compare');
      await page.getByRole('button', { name: 'Propose other settings' }).click();
      await page.getByRole('switch', { name: 'BisectBatchOnFunctionError' }).press('Space');
      await fill(page, 'MaximumRetryAttempts', '2');
    },
  },
  {
    name: 'assumed',
    play: async (page) => {
      await beside(page, 'Assumed');
      await fill(page, 'Retention of the stream', '168');
    },
  },
  {
    name: 'paste',
    play: async (page) => {
      await beside(page, 'Paste');
      await fill(page, 'Settings to read', SAM);
    },
  },
  {
    name: 'aws',
    play: async (page) => {
      await beside(page, 'AWS');
      await fill(page, 'Function name or ARN', 'orders-consumer');
      await page.getByRole('button', { name: 'Read its mappings' }).click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'copy',
    play: async (page) => {
      await beside(page, 'Copy');
      await page.getByRole('combobox', { name: 'Notation' }).selectOption('sam');
    },
  },
];

/** The settings in each of their states, over a batch with a mark. @param {(stage: Stage) => Promise<void>} openMarked @returns {Scene[]} */
export function settingsScenes(openMarked) {
  return STATES.map(({ name, play }) => ({
    name: `settings-${name}`,
    play: async (stage) => {
      await openMarked(stage);
      await stage.page.keyboard.press('s');
      await stage.page.getByRole('form', { name: 'Event source mapping' }).waitFor();
      await play(stage.page);
    },
  }));
}
