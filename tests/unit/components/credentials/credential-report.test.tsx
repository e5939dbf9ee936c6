import { renderToStaticMarkup } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { describe, expect, it } from 'vitest';
import {
  achievement,
  claiming,
  credential,
  DAY,
  leaf,
  NOW,
  sealed,
  trust,
  trusting,
} from '#tests/support/authority';
import { toTree } from '~/components/credentials/achievement-list';
import { CredentialReport } from '~/components/credentials/credential-report';
import { escoPage } from '~/components/credentials/esco';
import { pickText } from '~/components/credentials/local-text';
import { checkCredential } from '~/credentials/check-credential.server';
import type { Achievement, VerificationReport } from '~/credentials/report';
import { createI18n } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';

const check = (bytes: Uint8Array, believed = trust) =>
  checkCredential(bytes, { trust: believed, now: NOW });

function render(report: VerificationReport, locale: Locale = 'en', headers: string[] = []): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={createI18n(locale)}>
      <CredentialReport report={report} fileName="a.jsonld" protectedHeaders={headers} />
    </I18nextProvider>,
  );
}

/** What a person reads: tags gone, blanks single. */
const textOf = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ');

describe('the summary line', () => {
  it('counts what cannot be told and names it', async () => {
    const text = textOf(render(await check(sealed(credential()))));
    expect(text).toContain('Three cannot be told');
    expect(text).toContain('Cannot be told: Revocation, Accreditation and Owner.');
  });

  it('says that a changed credential was changed since sealing', async () => {
    const bytes = Buffer.from(sealed(credential()).toString('utf8').replace('Zoë', 'Zoé'));
    const html = render(await check(bytes));
    expect(textOf(html)).toContain('Not valid: changed since sealing');
    expect(textOf(html)).toContain('No valid seal stands behind it');
  });

  it('never promises an unchanged content when the seal is broken', async () => {
    const bytes = Buffer.from(sealed(credential()).toString('utf8').replace('Zoë', 'Zoé'));
    expect(textOf(render(await check(bytes)))).not.toContain('Unchanged since');
    expect(textOf(render(await check(sealed(credential()))))).toContain('Unchanged since');
  });

  it('speaks French to French readers, also in the six checks', async () => {
    const text = textOf(render(await check(sealed(credential())), 'fr'));
    expect(text).toContain('Trois contrôles indéterminés');
    expect(text).toContain('Cachet de Test University');
    expect(text).not.toContain('cannot');
  });
});

it('the cycle of a level is shown, and that it is derived', async () => {
  const report = await check(sealed(credential()));
  expect(textOf(render(report)).match(/first cycle \(derived\)/g)).toHaveLength(2);
  expect(textOf(render(report, 'fr'))).toContain('premier cycle (déduit)');
});

describe('the dates of a credential', () => {
  it('are the days their writer meant, not the days of another zone', async () => {
    const newYear = '2024-01-01T00:00:00+01:00';
    const awarded = achievement({
      awardedBy: { ...(achievement().awardedBy as object), awardingDate: newYear },
    });
    const dated = { ...claiming(awarded), issuanceDate: newYear, issued: newYear };
    const until = '2024-06-30T23:30:00-05:00';
    const bytes = sealed({ ...dated, validFrom: '2024-02-01T00:30:00+02:00', validUntil: until });
    const text = textOf(render(await check(bytes)));
    for (const day of ['1 January 2024', '1 February 2024', '30 June 2024'])
      expect(text).toContain(day);
    for (const day of ['31 December 2023', '31 January 2024', '1 July 2024'])
      expect(text).not.toContain(day);
  });
});

describe('the sentences of seals and findings', () => {
  it('are filled and shown in the language of the reader, none in English to French readers', async () => {
    const expired = leaf({ notBefore: NOW - 300 * DAY, notAfter: NOW - DAY });
    const spec = { ...(achievement().specifiedBy as object), volumeOfLearning: 'P60M' };
    const bytes = sealed(claiming(achievement({ specifiedBy: spec })), {
      identity: expired,
      signedAt: NOW - 2 * DAY,
    });
    const report = await check(bytes);
    expect(report.seal.signatures[0]?.notes.map(({ code }) => code)).toContain(
      'seal.chain.expired',
    );
    const html = render(report, 'fr');
    expect(textOf(html)).toContain('« P60M »');
    expect(textOf(html)).toContain('21 novembre 2026');
    expect(html).not.toContain('<span lang="en"');
  });
});

describe('the six checks', () => {
  it('stand as six items, each with a word and the code under what it rests on', async () => {
    const report = await check(sealed(credential()), trusting());
    const html = render(report);
    expect(html.match(/data-print="together"/g)).toHaveLength(6);
    for (const each of report.checks) expect(html).toContain(`<code>${each.code}</code>`);
    expect(textOf(html)).toContain('No trusted authority is known here for this certificate');
  });

  it('show the protected header to experts where it is at hand', async () => {
    const html = render(await check(sealed(credential())), 'en', ['{ "alg": "ES256" }']);
    expect(html).toContain('{ &quot;alg&quot;: &quot;ES256&quot; }');
  });

  it('use whole sentences with common names, never a raw distinguished name', async () => {
    const report = await check(sealed(credential(), { identity: leaf() }), trusting());
    const sentence = textOf(render(report)).match(/No trusted authority[^.]+\./)?.[0] ?? '';
    expect(sentence).not.toContain('CN=');
  });

  it('name every heading below the one before it', async () => {
    const levels = [...render(await check(sealed(credential()))).matchAll(/<h(\d)/g)].map((found) =>
      Number(found[1]),
    );
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1);
    });
  });
});

describe('the evidence of a check', () => {
  it('stands in words, each with its stable code beside it', async () => {
    const tampered = Buffer.from(sealed(credential()).toString('utf8').replace('Zoë', 'Zoé'));
    const report = await check(tampered);
    const line = { body: 'College', status: 'valid', code: 'accreditation.covered', entry: 'e1' };
    const lines = [
      { ...line, achievement: '$.a', accreditor: 'HAKA' },
      { ...line, achievement: '$.b', status: 'inconclusive', code: 'accreditation.limit-unknown' },
    ];
    const evidence = { register: 'table', limit: 'eqf', achievements: lines };
    const checks = report.checks.map((each) =>
      each.check === 'ACCREDITATION' ? { ...each, evidence } : each,
    );
    const read = (locale: Locale) => textOf(render({ ...report, checks }, locale));
    for (const words of [
      'Content unchanged integrity',
      'European Digital Credential edc-sealed',
      'Operator’s table of trusted issuers table',
      'EQF levels eqf',
      'College was accredited for this',
      'accreditation.limit-unknown',
    ])
      expect(read('en')).toContain(words);
    expect(read('en')).not.toContain('{"');
    expect(read('fr')).toContain('Niveaux du CEC eqf');
  });
});

describe('the credential as a document', () => {
  it('shows title, holder, awarding body, seal holder, credits and level', async () => {
    const text = textOf(render(await check(sealed(credential()))));
    for (const fact of [
      'Zoë Kask',
      '4 March 2001',
      'Awarding College',
      'Ireland',
      'Test University',
      '3 ECTS',
      '75 hours',
      'EQF level 6',
    ])
      expect(text).toContain(fact);
    expect(text).toContain('Micro-credential, not a degree');
  });

  it('indents the parts of an achievement below it', async () => {
    const parts = [
      achievement({ id: 'urn:a:2', title: { en: 'Part one' } }),
      achievement({ id: 'urn:a:3', title: { en: 'Part two' } }),
    ];
    const html = render(await check(sealed(claiming(achievement({ hasPart: parts })))));
    expect(textOf(html)).toContain('Made up of 2 parts');
    expect(html.indexOf('Part one')).toBeGreaterThan(html.indexOf('Made up of'));
  });

  it('says plainly that there is an activity and no achievement', async () => {
    const activity = { type: 'LearningActivity', title: { en: 'A webinar' }, workload: 'PT2H' };
    const text = textOf(render(await check(sealed(claiming(activity)))));
    expect(text).toContain('records one activity and no achievement');
    expect(text).toContain('A webinar 2 hours');
  });

  it('marks text in another language with that language', async () => {
    const html = render(
      await check(sealed(claiming(achievement({ title: { et: 'Andmeeetika' } })))),
    );
    expect(html).toContain('<bdi lang="et">Andmeeetika</bdi>');
  });

  it('keeps e-mail addresses and national numbers of the holder to itself', async () => {
    const base = credential();
    const subject = {
      ...(base.credentialSubject as object),
      nationalID: { type: 'LegalIdentifier', notation: 'NAT-4711' },
      contactPoint: { type: 'ContactPoint', emailAddress: { id: 'mailto:zoe@private.example' } },
    };
    const html = render(await check(sealed({ ...base, credentialSubject: subject })));
    expect(html).not.toContain('private.example');
    expect(html).not.toContain('NAT-4711');
  });

  it('shows markup and scripts from a file as text, and links only to https', async () => {
    const outcome = {
      type: 'LearningOutcome',
      title: { en: '<img src=x onerror=alert(1)>' },
      relatedESCOSkill: [
        { id: 'http://data.europa.eu/esco/skill/0a1b' },
        { id: 'javascript:alert(1)//data.europa.eu/esco/skill/1' },
      ],
    };
    const spec = { ...(achievement().specifiedBy as object), learningOutcome: outcome };
    const html = render(
      await check(
        sealed(
          claiming(achievement({ title: { en: '<script>alert(1)</script>' }, specifiedBy: spec })),
        ),
      ),
    );
    expect(html).not.toMatch(/<script|<img|href="javascript/);
    expect(html).toContain('href="https://data.europa.eu/esco/skill/0a1b"');
    for (const [, href] of html.matchAll(/<(?!use\b)\w+[^>]*? href="([^"]*)"/g))
      expect(href).toMatch(/^https:/);
  });
});

describe('Annex I and what could not be read', () => {
  it('is a checklist with the reason for what is missing', async () => {
    const text = textOf(render(await check(sealed(credential()))));
    expect(text).toMatch(/\d+ of 11 elements/);
    expect(text).toContain(
      'Quality assurance missing It tells what the trust in the award rests on',
    );
  });

  it.each([
    [Buffer.from('%PDF-1.7\n'), 'Send the .jsonld file instead'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'this is a picture'],
    [Buffer.from('hello'), 'this is not a credential file'],
  ])('tells what to do with a file that is no credential (%#)', async (bytes, words) => {
    const text = textOf(render(await check(bytes)));
    expect(text).toContain(words);
    expect(text).toContain('What you can do');
  });
});

it('builds the tree of achievements by path, orphans on top', () => {
  const flat = ['a', 'a.b', 'c'].map((path) => ({
    path,
    parent: path === 'a.b' ? 'a' : path === 'c' ? 'x' : null,
  }));
  const tree = toTree(flat as Achievement[]);
  expect(tree.map((each) => each.achievement.path)).toEqual(['a', 'c']);
  expect(tree[0]?.parts.map((each) => each.achievement.path)).toEqual(['a.b']);
});

it('links ESCO concepts and nothing that only looks like one', () => {
  expect(escoPage('http://data.europa.eu/esco/skill/abc-1')).toBe(
    'https://data.europa.eu/esco/skill/abc-1',
  );
  expect(escoPage('https://data.europa.eu/esco/skill/a?x=1')).toBeNull();
  expect(escoPage('https://evil.example/data.europa.eu/esco/skill/a')).toBeNull();
});

it('picks the reader’s language, then English, then any, and says which', () => {
  expect(pickText({ en: 'a', fr: 'b' }, 'fr')).toEqual({ text: 'b', lang: null });
  expect(pickText({ en: 'a', et: 'c' }, 'fr')).toEqual({ text: 'a', lang: 'en' });
  expect(pickText({ und: 'x' }, 'fr')).toEqual({ text: 'x', lang: null });
  expect(pickText({}, 'en')).toEqual({ text: '', lang: null });
});
