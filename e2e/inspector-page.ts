import { expect, type Locator, type Page } from '@playwright/test';

/** The screen as a person sees it: everything by its role and its name. */
export class InspectorPage {
  readonly page: Page;
  readonly pasteBox: Locator;
  readonly table: Locator;
  readonly record: Locator;
  readonly drawer: Locator;

  constructor(page: Page) {
    this.page = page;
    this.pasteBox = page.getByRole('textbox', { name: 'Event to open' });
    this.table = page.getByRole('grid', { name: 'Records' });
    this.record = page.getByRole('region', { name: 'Record', exact: true });
    this.drawer = page.getByRole('region', { name: 'Batch', exact: true });
  }

  /** A real paste: the clipboard, then the keys. */
  async paste(text: string): Promise<void> {
    await expect(this.pasteBox).toBeVisible();
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.pasteBox.press('ControlOrMeta+V');
  }

  async chooseFile(name: string, content: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Choose a file' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: content });
  }

  /** A row by its number: a position, or `1.2` for a user record. */
  row(number: number | string): Locator {
    return this.table
      .getByRole('row')
      .filter({ has: this.page.getByRole('checkbox', { name: `Record ${number} fails` }) });
  }

  /** The fate's word in a row, as the table shows it. */
  cell(number: number | string, column: string): Locator {
    const columns = ['failed', '#', 'arrival', 'partition key', 'decoded', 'bytes', 'fate', 'deliveries'];
    return this.row(number).getByRole('gridcell').nth(columns.indexOf(column));
  }

  async openRecordTab(name: string): Promise<void> {
    await this.record.getByRole('tab', { name, exact: true }).click();
  }

  async openDrawerTab(name: string | RegExp): Promise<void> {
    await this.drawer.getByRole('tab', { name }).click();
  }

  total(name: string): Locator {
    const totals = this.drawer.getByRole('region', { name: 'Totals' });
    return totals
      .getByText(name, { exact: true })
      .locator('xpath=following-sibling::dd | preceding-sibling::dd')
      .first();
  }
}
