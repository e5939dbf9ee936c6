import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import { credential, NOW, sealed, trust, trusting } from '#tests/support/authority';
import { CredentialReport } from '~/components/credentials/credential-report';
import { checkCredential } from '~/credentials/check-credential.server';
import type { VerificationReport } from '~/credentials/report';
import { createI18n } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';

const check = (bytes: Uint8Array, believed = trust) =>
  checkCredential(bytes, { trust: believed, now: NOW });

const render = (report: VerificationReport, locale: Locale = 'en'): string =>
  renderToStaticMarkup(
    <I18nextProvider i18n={createI18n(locale)}>
      <CredentialReport report={report} fileName="a.jsonld" />
    </I18nextProvider>,
  );

/** What a person reads: tags gone, blanks single. */
const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('what to do', () => {
  it('is said of every check that does not settle it, and of no other', async () => {
    const text = textOf(render(await check(sealed(credential()))));
    expect(text).toContain('ask the awarding body whether the award still stands');
    expect(text).toContain('with an identity document of the person');
    expect(text).not.toContain('ask for a new file');
    expect(text).not.toContain('ask the awarding body to confirm');
  });

  it('is to ask for the original where the content was changed, in French too', async () => {
    const bytes = Buffer.from(sealed(credential()).toString('utf8').replace('Zoë', 'Zoé'));
    const text = textOf(render(await check(bytes)));
    expect(text).toContain('Do not rely on what it says.');
    expect(text).not.toContain('an identity document');
    expect(textOf(render(await check(bytes), 'fr'))).toContain('tel que l’émetteur l’a remis');
  });

  it('is not said of each check where nothing could be read', async () => {
    const text = textOf(render(await check(Buffer.from('%PDF-1.7'))));
    expect(text).not.toContain('ask for a new file');
    expect(text).toContain('What you can do');
  });

  it('is to have the award confirmed where nobody trusted stands behind the seal', async () => {
    const text = textOf(render(await check(sealed(credential()), trusting())));
    expect(text).toContain('ask the awarding body to confirm the award');
  });
});
