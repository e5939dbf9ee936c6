import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { authority, credential, DAY, NOW, sealed } from '#tests/support/authority';
import { augment } from '#tests/support/hostile-envelope';
import { describeReport } from '~/commands/describe-report';
import { CredentialReport } from '~/components/credentials/credential-report';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf, type VerificationReport } from '~/credentials/report';
import { staleListsOf } from '~/credentials/stale-lists';
import { trustFromCertificates } from '~/credentials/trust/trust-store.server';
import { createI18n } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';
import { endedSeal, note, stamp, timeAuthority } from './time-stamped';

const ISSUED = Date.parse('2023-10-24T09:00:00Z');
const DUE = Date.parse('2024-04-24T09:00:00Z');

/** The same authorities, as national lists of Spain and Slovenia grant them. */
function listed(nextUpdate: number | null, granted = [{ from: 0, until: null as number | null }]) {
  const service = (territory: string) => ({
    ...{ territory, provider: 'Provider One', name: 'Seals' },
    listIssuedAt: ISSUED,
    listNextUpdate: nextUpdate,
  });
  const from = { source: 'trust-list' as const, addedAt: NOW, granted };
  return trustFromCertificates([
    { ...from, der: authority.issuing.certificate, uses: ['seal'], service: service('ES') },
    { ...from, der: timeAuthority.certificate, uses: ['time-stamp'], service: service('SI') },
  ]);
}

const check = (trust = listed(DUE), bytes = augment(endedSeal(), [stamp()])) =>
  checkCredential(bytes, { trust, now: NOW });

function textOf(report: VerificationReport, locale: Locale): string {
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={createI18n(locale)}>
      <CredentialReport report={report} fileName="a.jsonld" />
    </I18nextProvider>,
  );
  return html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('an answer that rests on a trusted list', () => {
  it('names the list and its date of issue, for the authority and for the time-stamp', async () => {
    const report = await check(listed(NOW + DAY));
    expect(note(report, 'chain')).toMatchObject({
      status: 'valid',
      code: 'seal.chain.valid-list',
      evidence: { territory: 'ES', asOf: new Date(ISSUED).toISOString() },
    });
    expect(note(report, 'chain')?.message).toContain('by the trusted list of ES, as of 2023-10-24');
    expect(note(report, 'timeBasis')).toMatchObject({
      code: 'seal.time-basis.timestamp-list',
      evidence: { territory: 'SI' },
    });
    expect(note(report, 'signatureTimeStamp')?.code).toBe('seal.timestamp.valid-list');
    expect(note(report, 'chain')?.evidence).not.toHaveProperty('stale');
    expect(staleListsOf(report)).toEqual([]);
    expect(describeReport('a', report)).not.toContain('Rests on');
  });

  it('says that the list is stale once its next update was due', async () => {
    const report = await check();
    expect(note(report, 'chain')?.evidence).toMatchObject({
      stale: true,
      nextUpdate: new Date(DUE).toISOString(),
    });
    expect(staleListsOf(report).map(({ territory }) => territory)).toEqual(['ES', 'SI']);
    expect(checkOf(report, 'SEAL').evidence.staleLists).toEqual(['ES 2023-10-24', 'SI 2023-10-24']);
  });

  it('remarks it under the first line of the report, in the language of the reader', async () => {
    const report = await check();
    expect(textOf(report, 'en')).toContain(
      'This rests on the trusted list of Spain, as of 24 October 2023. Its next update was due by 24 April 2024',
    );
    expect(textOf(report, 'en')).toContain(
      'by the trusted list of Slovenia, as of 24 October 2023',
    );
    expect(textOf(report, 'fr')).toContain(
      'Cette réponse repose sur la liste de confiance (Espagne) du 24 octobre 2023.',
    );
    const current = await check(listed(NOW + DAY));
    expect(textOf(current, 'en')).not.toContain('This rests on');
  });

  it('remarks it on the command line too', async () => {
    expect(describeReport('a', await check()).split('\n')[2]).toBe(
      '  Rests on the trusted list of ES, as of 2023-10-24: its next update was due by 2024-04-24 and is not here.',
    );
  });

  it('says as of when an authority was not granted, too', async () => {
    const ended = [{ from: 0, until: NOW - 30 * DAY }];
    const report = await check(listed(DUE, ended), sealed(credential()));
    expect(checkOf(report, 'SEAL')).toMatchObject({
      status: 'inconclusive',
      code: 'seal.chain.not-granted-list',
      evidence: { territory: 'ES', stale: true },
    });
  });
});
