import { expect, it } from 'vitest';
import { downloadHeaders } from './headers.ts';

it.each([
  ['orders.json', 'attachment; filename="orders.json"; filename*=UTF-8\'\'orders.json'],
  ['a"\r\nX-Injected: 1', 'attachment; filename="a-X-Injected-1"; filename*=UTF-8\'\'a%22X-Injected%3A%201'],
  ['../../etc/passwd', 'attachment; filename="etc-passwd"; filename*=UTF-8\'\'..-..-etc-passwd'],
  ['Störung (1).json', 'attachment; filename="St-rung-1-.json"; filename*=UTF-8\'\'St%C3%B6rung%20%281%29.json'],
  ['\ud83d', 'attachment; filename="capture.bin"; filename*=UTF-8\'\'%EF%BF%BD'],
])('names the download of "%s"', (title, disposition) => {
  expect(downloadHeaders(title)).toMatchObject({
    'content-type': 'application/octet-stream',
    'content-disposition': disposition,
    'content-security-policy': 'sandbox',
  });
});
