import { describe, expect, it } from 'vitest';
import {
  achievement,
  awardingBody,
  claiming,
  credential,
  ects,
  NOW,
  sealed,
  trust,
} from '#tests/support/authority';
import { checkCredential } from '~/credentials/check-credential.server';
import type { Credential, VerificationReport } from '~/credentials/report';

const report = (payload: unknown): Promise<VerificationReport> =>
  checkCredential(sealed(payload), { trust, now: NOW });

const read = async (payload: unknown): Promise<Credential> => (await report(payload)).credential!;

const codes = ({ findings }: VerificationReport) => findings.map(({ code }) => code);

describe('the credential as read', () => {
  it('names holder, issuer, awarding body and achievement with their paths', async () => {
    const { holder, issuer, awardingBodies, achievements } = await read(credential());
    expect(holder).toMatchObject({ fullName: 'Zoë Kask', dateOfBirth: '2001-03-04' });
    expect(holder.identifiers).toEqual([
      {
        scheme: 'Student number',
        value: 'S-1001',
        path: '$.credentialSubject.identifier.notation',
      },
    ]);
    expect(issuer?.identifiers).toEqual([{ scheme: 'eidas', value: 'VATEE-12345678' }]);
    expect(awardingBodies).toEqual([
      {
        name: { en: 'Awarding College', fr: 'Collège de délivrance' },
        identifiers: [{ scheme: 'schac', value: 'college.example', schemeName: 'SCHAC' }],
        country: 'IE',
        path: '$.credentialSubject.hasClaim.awardedBy.awardingBody',
      },
    ]);
    expect(achievements).toHaveLength(1);
    expect(achievements[0]).toMatchObject({
      title: 'Data ethics',
      path: '$.credentialSubject.hasClaim',
      parent: null,
      ects: 3,
      hours: 75,
      eqf: 6,
      iscedF: ['0610'],
      awardingDate: '2026-11-01T00:00:00Z',
      awardingDateSource: 'issuanceDate',
      sources: {
        ects: '$.credentialSubject.hasClaim.specifiedBy.creditPoint.point',
        awardingDate: '$.issuanceDate',
      },
    });
  });

  it('never reads a national number', async () => {
    const subject = credential().credentialSubject as object;
    const payload = credential({
      credentialSubject: {
        ...subject,
        nationalID: { notation: 'SECRET-1' },
        identifier: [{ schemeName: 'nationalIdentifier', notation: 'SECRET-2' }],
      },
    });
    expect(JSON.stringify(await report(payload))).not.toContain('SECRET');
  });

  it('is the same whether properties are objects or arrays, texts or lists of texts', async () => {
    const listed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(listed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value).map(([key, each]) => [
          key,
          key === '@context' || key === 'type' || typeof each !== 'object' ? each : [listed(each)],
        ]),
      );
    };
    const strip = (value: unknown) => JSON.stringify(value).replaceAll('[0]', '');
    expect(strip(await read(listed(credential())))).toBe(strip(await read(credential())));
  });

  it('reads language maps with odd keys and several texts', async () => {
    const { achievements } = await read(
      claiming(achievement({ title: { 'EN ': ['Ethics', 'of data'], pt_BR: 'Ética', '': 'x' } })),
    );
    expect(achievements[0]?.titles).toEqual({ en: 'Ethics; of data', 'pt-br': 'Ética', und: 'x' });
  });

  it('keeps parts flat under their parents, with what they inherit', async () => {
    const award = { awardingBody, awardingDate: '2026-06-30' };
    const part = { type: 'LearningAchievement', title: { en: 'Part' } };
    const whole = achievement({ awardedBy: award, hasPart: [{ ...part, hasPart: part }, part] });
    const { achievements } = await read(claiming(whole));
    expect(achievements.map(({ path, parent }) => [path, parent])).toEqual([
      ['$.credentialSubject.hasClaim[0]', null],
      ['$.credentialSubject.hasClaim[0].hasPart[0]', '$.credentialSubject.hasClaim[0]'],
      [
        '$.credentialSubject.hasClaim[0].hasPart[0].hasPart',
        '$.credentialSubject.hasClaim[0].hasPart[0]',
      ],
      ['$.credentialSubject.hasClaim[0].hasPart[1]', '$.credentialSubject.hasClaim[0]'],
    ]);
    for (const each of achievements) {
      expect(each.awardingDate).toBe('2026-06-30');
      expect(each.awardingDateSource).toBe('awardingDate');
      expect(each.awardingBodies[0]?.country).toBe('IE');
    }
  });

  it('takes received credit where the specification has none, and no other credit for ECTS', async () => {
    const received = achievement({ specifiedBy: {}, creditReceived: ects('7,5') });
    expect((await read(claiming(received))).achievements[0]?.ects).toBe(7.5);
    const local = {
      type: 'CreditPoint',
      framework: { prefLabel: { en: 'Local points' } },
      point: '10',
    };
    const [other] = (await read(claiming(achievement({ specifiedBy: { creditPoint: local } }))))
      .achievements;
    expect(other).toMatchObject({
      ects: null,
      otherCredit: { point: 10, framework: 'Local points' },
    });
  });

  it('does not believe months for hours, nor points that are no number', async () => {
    const specifiedBy = {
      type: 'Qualification',
      volumeOfLearning: 'P60M',
      creditPoint: ects('many'),
    };
    const answered = await report(claiming(achievement({ specifiedBy })));
    expect(answered.credential?.achievements[0]).toMatchObject({ hours: null, ects: null });
    expect(codes(answered)).toEqual(['finding.duration-calendar', 'finding.credit-unreadable']);
    expect(answered.findings[0]).toMatchObject({
      path: '$.credentialSubject.hasClaim[0].specifiedBy.volumeOfLearning',
      message: expect.stringContaining('P60M'),
    });
  });

  it('tells activities from achievements', async () => {
    const activity = {
      type: 'LearningActivity',
      title: { en: 'Webinar' },
      workload: 'PT2H',
      specifiedBy: { mode: { prefLabel: { en: 'Online' } } },
    };
    const answered = await report(claiming(activity));
    expect(answered.credential?.achievements).toEqual([]);
    expect(answered.credential?.activities).toEqual([
      { title: 'Webinar', path: '$.credentialSubject.hasClaim[0]', hours: 2, mode: 'Online' },
    ]);
    expect(codes(answered)).toEqual(['finding.no-achievement']);
  });

  it('reports markup and keys that a file brings, and uses neither', async () => {
    const marked = achievement({ title: { en: '<script>alert(1)</script>' } });
    const bytes = sealed(claiming(marked), { header: { jwk: { kty: 'EC' } } });
    const answered = await checkCredential(bytes, { trust, now: NOW });
    expect(codes(answered)).toEqual(['finding.markup', 'finding.key-ignored']);
  });

  it('calls a draft for an issuing tool what it is', async () => {
    const draft = { credential: credential({ '@context': undefined }), deliveryDetails: {} };
    const answered = await checkCredential(Buffer.from(JSON.stringify(draft)), { trust, now: NOW });
    expect(answered).toMatchObject({ container: 'json-ld', dialect: 'edc-upload' });
    expect(answered.checks[0]?.status).toBe('valid');
    expect(answered.checks[1]).toMatchObject({ status: 'invalid', code: 'seal.draft' });
    expect(answered.credential?.achievements[0]?.path).toBe(
      '$.credential.credentialSubject.hasClaim',
    );
  });
});

describe('Annex I', () => {
  const status = async (payload: unknown) =>
    Object.fromEntries((await report(payload)).annexI.map((each) => [each.element, each.status]));

  it('tells what is stated and what is missing', async () => {
    expect(await status(credential())).toMatchObject({
      learner: 'present',
      title: 'present',
      country: 'present',
      awardingBody: 'present',
      dateOfIssuing: 'present',
      learningOutcomes: 'missing',
      workload: 'present',
      level: 'present',
      assessment: 'missing',
      participation: 'missing',
      qualityAssurance: 'missing',
      stackability: 'missing',
    });
  });

  it('knows that a level does not apply to what is no qualification', async () => {
    const specifiedBy = { type: 'LearningAchievementSpecification', title: { en: 'Course' } };
    expect((await status(claiming(achievement({ specifiedBy })))).level).toBe('not-applicable');
    const bare = achievement({ specifiedBy: { type: 'Qualification' } });
    expect((await status(claiming(bare))).level).toBe('missing');
  });

  const element = async (payload: unknown, name: string) =>
    (await report(payload)).annexI.find((each) => each.element === name);

  it('counts a national number as naming the learner, and shows it nowhere', async () => {
    const base = credential().credentialSubject as object;
    const bare = { id: 'urn:epass:person:1', type: 'Person', hasClaim: achievement() };
    for (const nationalID of [
      '49803040123',
      { type: 'LegalIdentifier', notation: '49803040123' },
    ]) {
      const learner = await element(
        credential({ credentialSubject: { ...bare, nationalID } }),
        'learner',
      );
      expect(learner).toMatchObject({ status: 'present', values: [{ withheld: true }] });
      const whole = await report(credential({ credentialSubject: { ...base, nationalID } }));
      expect(JSON.stringify(whole.annexI)).not.toContain('49803040123');
    }
  });

  it('finds the country of the sealing side by its spatial code as well', async () => {
    const spatialCode = {
      id: 'http://publications.europa.eu/resource/authority/country/EST',
      type: 'Concept',
    };
    const { issuer } = credential();
    const placed = { ...(issuer as object), location: { type: 'Location', spatialCode } };
    expect((await element(credential({ issuer: placed }), 'country'))?.values).toContainEqual({
      value: 'EE',
      path: '$.issuer.location.spatialCode',
    });
  });

  it('takes an ESCO skill for an outcome', async () => {
    const skill = { id: 'http://data.europa.eu/esco/skill/1', prefLabel: { en: 'use data' } };
    const specifiedBy = { type: 'Qualification', learningOutcome: { relatedESCOSkill: [skill] } };
    const outcomes = await element(claiming(achievement({ specifiedBy })), 'learningOutcomes');
    expect(outcomes).toMatchObject({ status: 'present', values: [{ value: 'use data' }] });
  });

  it('derives the cycle from EQF 5 to 8, marked as derived, and from no other level', async () => {
    const at = (level: number) => {
      const eqfLevel = { id: `http://data.europa.eu/snb/eqf/${level}`, type: 'Concept' };
      const specifiedBy = { type: 'Qualification', eqfLevel };
      return element(claiming(achievement({ specifiedBy })), 'level');
    };
    expect((await at(6))?.values).toContainEqual(
      expect.objectContaining({ value: 'QF-EHEA first cycle (derived)', derived: 'first' }),
    );
    expect((await at(8))?.values[1]?.derived).toBe('third');
    expect((await at(4))?.values).toHaveLength(1);
  });

  it('finds quality assurance wherever it may stand', async () => {
    const accreditation = { id: 'urn:a:1', title: { en: 'Accredited' } };
    const places = [
      claiming(achievement({ specifiedBy: { accreditation } })),
      claiming(achievement({ awardedBy: { awardingBody: { ...awardingBody, accreditation } } })),
      credential({ evidence: [{ accreditation }] }),
    ];
    for (const place of places) expect((await status(place)).qualityAssurance).toBe('present');
  });
});
