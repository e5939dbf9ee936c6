import { expect, test } from 'vitest';
import { FEW_LONG } from '#tests/fixtures/long-documents';
import { hasCommand } from '#tests/support/office';
import { describeWith } from '#tests/support/require';
import { vanishedFrom } from '#tests/support/vanished';

const READY = hasCommand('soffice') && hasCommand('pdftotext');

describeWith('soffice and pdftotext', READY, 1, 'cells that outgrow their page', () => {
  test('lose no word on the way to the PDF, in one language and in two', {
    timeout: 120_000,
  }, async () => {
    expect(await vanishedFrom(FEW_LONG)).toEqual({});
  });
});
