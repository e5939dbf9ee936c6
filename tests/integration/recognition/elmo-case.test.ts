import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '#db/queries/cases';
import { leaf, testKeys } from '#tests/support/authority';
import { pdfWith } from '#tests/support/carriers';
import { elmo, signXml } from '#tests/support/elmo';
import { openWorld, WHO, type World } from '#tests/support/world';
import { checkCredential } from '~/credentials/check-credential.server';
import { checkOf } from '~/credentials/report';
import { NO_TRUST } from '~/credentials/trust/trust-store.server';
import { readDemoCredential } from '~/demo/credentials.server';
import { handInCredential } from '~/recognition/hand-in-credential.server';
import { openDocument } from '~/recognition/open-document.server';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const handIn = async (name: string, bytes: Uint8Array) => {
  const request = {
    institutionId: 'inst-rochefleur',
    forLearner: null,
    origin: 'digital',
    request: 'Please count what I did abroad',
    locale: 'en',
  } as const;
  return handInCredential(world.services, world.viewer(WHO.learner), request, { name, bytes });
};

const opened = async (name: string, bytes: Uint8Array) => {
  const handedIn = await handIn(name, bytes);
  if (handedIn.kind !== 'opened') throw new Error(handedIn.kind);
  const found = await loadCase(world.store.read, handedIn.caseId);
  if (!found) throw new Error('no case');
  return found;
};

/** What the demonstration's full match says, as its university would write it in ELMO. */
async function transcriptOfDemo(): Promise<string> {
  const bytes = readDemoCredential(world.dataDir, '01-full-match.jsonld');
  const { credential } = await checkCredential(bytes ?? Buffer.alloc(0), {
    trust: NO_TRUST,
    now: 0,
  });
  const [achievement] = credential?.achievements ?? [];
  const [body] = achievement?.awardingBodies ?? [];
  if (!achievement || !body) throw new Error('no demonstration credential');
  const identifiers = body.identifiers
    .filter(({ scheme }) => ['schac', 'erasmus', 'pic', 'vat'].includes(scheme))
    .map(({ scheme, value }) => `<identifier type="${scheme}">${value}</identifier>`)
    .join('');
  return elmo({
    learner:
      '<givenNames>Camille</givenNames><familyName>Aubertin</familyName><bday>2004-05-17</bday>',
    issuer: `<issuer><country>${body.country}</country>${identifiers}<title xml:lang="en">${body.name.en}</title><url>https://example.org</url></issuer>`,
    courses: [
      {
        title: 'Year abroad',
        parts: [
          {
            title: achievement.title,
            code: achievement.identifiers[0]?.value ?? '',
            ects: String(achievement.ects),
            status: 'passed',
            grade: achievement.grade ?? '',
          },
          { title: 'Not finished', ects: '5', status: 'in-progress' },
        ],
      },
    ],
  });
}

const FIRST = '/elmo/report/learningOpportunitySpecification';

describe('a transcript handed in as EMREX ELMO', () => {
  it('becomes a case whose nested achievement finds its agreement’s line', async () => {
    const xml = signXml(await transcriptOfDemo(), leaf({ keys: testKeys('rsa-2048') }));
    const { packages, documents } = await opened('tor.xml', Buffer.from(xml));
    const [proposal] = packages.map((each) => each.proposal);
    expect(proposal?.basis).toMatchObject({ kind: 'mcra', lineNumber: 'L1' });
    expect(proposal?.sourceKeys).toEqual([
      expect.stringMatching(/:.+\/hasPart\[1\]\/learningOpportunitySpecification$/),
    ]);
    const criteria = new Map(proposal?.criteria.map((each) => [each.code, each]));
    expect(criteria.get('C5')).toMatchObject({ answer: 'met', path: '/elmo/report/issuer' });
    expect(criteria.get('C6')).toMatchObject({ answer: 'met', path: '/elmo/learner' });
    expect(criteria.get('C8')).toMatchObject({ answer: 'met', reason: 'c8.by-code' });
    expect(criteria.get('C10')).toMatchObject({
      answer: 'met',
      path: `${FIRST}/hasPart[1]/learningOpportunitySpecification/specifies/learningOpportunityInstance/credit/value`,
    });
    expect(criteria.get('C4')?.value).toBe('emrex-elm');
    // Sealed under an authority nobody here trusts: nothing is proposed as proven.
    expect(criteria.get('C2')?.answer).not.toBe('met');
    expect(proposal?.result).toBe('not-verifiable');
    expect(documents.map(({ fileName, mediaType }) => [fileName, mediaType])).toEqual([
      ['tor.xml', 'application/xml'],
    ]);
  });

  it('keeps the PDF it came in as it was, and can hand it out again', async () => {
    const xml = Buffer.from(await transcriptOfDemo());
    const pdf = await pdfWith([{ name: 'transcript.xml', bytes: xml }]);
    const { row, documents } = await opened('tor.pdf', pdf);
    const documentId = documents[0]?.row.id ?? '';
    const kept = await openDocument(world.services, world.viewer(WHO.learner), {
      id: row.id,
      documentId,
    });
    expect(kept).toMatchObject({ name: 'tor.pdf', mediaType: 'application/pdf' });
    expect(kept.bytes.equals(pdf)).toBe(true);
    expect(documents[0]?.credential?.report).toMatchObject({ container: 'pdf', dialect: 'elmo' });
  });

  it('opens no case where it cannot be read, and says why', async () => {
    const doctype = elmo({ prologue: '<!DOCTYPE elmo [<!ENTITY a "b">]>' });
    const refused = await handIn('bomb.xml', Buffer.from(doctype));
    if (refused.kind !== 'unreadable') throw new Error(refused.kind);
    expect(checkOf(refused.report, 'FORMAT').code).toBe('format.xml-doctype');
  });
});
