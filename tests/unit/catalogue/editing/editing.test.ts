import { describe, expect, it } from 'vitest';
import { wordChanges } from '~/catalogue/editing/compare';
import { faultsOf } from '~/catalogue/editing/faults';
import { SECTIONS } from '~/catalogue/editing/fields.data';
import { actionsFor, LIFE_ACTIONS, lifeStep } from '~/catalogue/editing/life';
import { verbHint } from '~/catalogue/editing/outcome-verb';
import { bytesIn, MOST_PICTURE, readPicture } from '~/catalogue/editing/picture';
import { doubtsAbout } from '~/catalogue/editing/plausibility';
import { readSection } from '~/catalogue/editing/read-form';
import { completeOpportunity } from '~/catalogue/learning-opportunity';

const FACTS = {
  state: 'draft',
  isPublic: false,
  complete: true,
  remarked: false,
  otherPerson: true,
} as const;

/** A form that names neither skills nor anything on record. */
const NOTHING_NAMED = { skills: new Map(), records: new Map(), languageNamed: () => null };

describe('the life of an entry', () => {
  it('is refused while incomplete, and answered when repeated', () => {
    expect(lifeStep({ ...FACTS, complete: false }, 'submit')).toEqual({
      ok: false,
      reason: 'complete',
    });
    expect(lifeStep({ ...FACTS, state: 'submitted' }, 'submit')).toMatchObject({
      ok: true,
      already: true,
    });
  });

  it('lets nobody approve what they submitted, and asks for remarks with a request', () => {
    const reviewed = { ...FACTS, state: 'in-review' } as const;
    expect(lifeStep({ ...reviewed, otherPerson: false }, 'approve')).toMatchObject({ ok: false });
    expect(lifeStep(reviewed, 'request-changes')).toEqual({ ok: false, reason: 'remarks' });
  });

  it('offers discarding only where a public version remains', () => {
    expect(actionsFor(FACTS, 'editor')).toEqual(['submit', 'archive']);
    expect(actionsFor({ ...FACTS, isPublic: true }, 'editor')).toContain('discard');
  });

  it('leads nowhere from the archive but back to a draft', () => {
    const possible = LIFE_ACTIONS.filter((action) => {
      const step = lifeStep({ ...FACTS, state: 'archived' }, action);
      return step.ok && !step.already;
    });
    expect(possible).toEqual(['restore']);
  });
});

describe('hints while writing', () => {
  it.each([
    ['Analyse data from museums', 'en', null],
    ['Students will be able to design a tour', 'en', null],
    ['Know the visitors', 'en', 'vague'],
    ['Museum visitors', 'en', 'no-verb'],
    ['Concevoir une visite', 'fr', null],
    ['Connaître les publics', 'fr', 'vague'],
    ['Muuseumid', 'et', null],
  ])('%s (%s): %s', (outcome, language, hint) => {
    expect(verbHint(outcome, language)).toBe(hint);
  });

  it.each([
    [124, 'hours-few'],
    [125, undefined],
    [150, undefined],
    [151, 'hours-many'],
  ])('finds %i hours for 5 ECTS: %s', (hours, code) => {
    const data = completeOpportunity({ title: { en: 'x' }, ects: 5, hours });
    expect(doubtsAbout(data)[0]?.code).toBe(code);
  });
});

describe('a section as sent', () => {
  const [general] = SECTIONS;
  const context = { ...NOTHING_NAMED, isOption: () => true, auto: false };
  const before = completeOpportunity({
    title: { en: 'Old', de: 'Alt' },
    documents: [
      { title: { en: 'One' }, url: 'https://one.example/a' },
      { title: { en: 'Two' }, url: 'https://two.example/b' },
    ],
  });
  const read = (fields: Record<string, string>, auto = false) =>
    readSection(
      general,
      new URLSearchParams({ _language: 'en', 'title.en': 'New', ...fields }),
      before,
      { ...context, auto },
    );
  const rows = {
    'documents._rows': '3',
    'documents.0.title.en': 'One',
    'documents.0.url': 'https://one.example/a',
    'documents.0._of': '0',
    'documents.1.title.en': 'Two',
    'documents.1.url': 'https://two.example/b',
    'documents.1._of': '1',
  };
  const titles = (data: Record<string, unknown>) =>
    (data.documents as { title: { en: string } }[]).map(({ title }) => title.en);

  it('keeps languages that were not shown', () => {
    expect(read(rows).data.title).toEqual({ en: 'New', de: 'Alt' });
  });

  it('moves rows up and removes them, but removes none while saving by itself', () => {
    expect(titles(read({ ...rows, intent: 'up:documents:1' }).data)).toEqual(['Two', 'One']);
    const removed = { ...rows, 'documents.0._remove': 'yes' };
    expect(titles(read(removed).data)).toEqual(['Two']);
    expect(titles(read(removed, true).data)).toEqual(['One', 'Two']);
  });

  it('keeps an address that is none under the new place of its row', () => {
    const { unread } = read({ ...rows, 'documents.1.url': 'nowhere', intent: 'up:documents:1' });
    expect(unread).toEqual({ 'documents.0.url': { code: 'url', typed: 'nowhere' } });
  });
});

describe('what differs', () => {
  it('marks the words that went and came', () => {
    expect(wordChanges('a small museum', 'a large museum')).toEqual([
      { text: 'a ', kind: 'same' },
      { text: 'small ', kind: 'gone' },
      { text: 'large ', kind: 'new' },
      { text: 'museum', kind: 'same' },
    ]);
  });
});

describe('rows within rows', () => {
  const award = SECTIONS.find(({ name }) => name === 'award')!;
  const context = { ...NOTHING_NAMED, isOption: () => true, auto: false };
  const before = completeOpportunity({
    title: { en: 'x' },
    awardingBody: {
      name: { en: 'Board' },
      institutionId: 'inst-1',
      identifiers: [
        { scheme: 'schac', value: 'old.example' },
        { scheme: 'vat', value: 'BE1', country: 'BE' },
      ],
    },
  });
  const read = (fields: Record<string, string>) =>
    readSection(award, new URLSearchParams({ _language: 'en', ...fields }), before, context);
  const body = {
    'awardingBody.name.en': 'Board',
    'awardingBody.identifiers._rows': '3',
    'awardingBody.identifiers.0._of': '0',
    'awardingBody.identifiers.0.scheme': 'schac',
    'awardingBody.identifiers.0.value': 'new.example',
    'awardingBody.identifiers.1._of': '1',
    'awardingBody.identifiers.1.scheme': 'vat',
    'awardingBody.identifiers.1.value': 'BE1',
  };

  it('are changed each in its place, and keep what nobody is asked for', () => {
    const { data } = read(body);
    expect(completeOpportunity({ ...before, ...data }).awardingBody).toMatchObject({
      institutionId: 'inst-1',
      identifiers: [
        { scheme: 'schac', value: 'new.example' },
        { scheme: 'vat', value: 'BE1', country: 'BE' },
      ],
    });
  });

  it('are removed, added with the name of their scheme, and missed without their value', () => {
    const more = {
      ...body,
      'awardingBody.identifiers.0._remove': 'yes',
      'awardingBody.identifiers.2.schemeName': 'National register',
    };
    const entry = completeOpportunity({ ...before, ...read(more).data });
    expect(entry.awardingBody?.identifiers[1]).toMatchObject({
      scheme: 'other',
      schemeName: 'National register',
      value: '',
    });
    expect(faultsOf(entry, {})).toEqual([
      { section: 'award', name: 'awardingBody.identifiers.1.value', code: 'row-incomplete' },
    ]);
  });
});

describe('the picture', () => {
  const section = SECTIONS.find(({ name }) => name === 'picture')!;
  const PNG = { mediaType: 'image/png', content: 'iVBORw0KGgo=' } as const;
  const bare = completeOpportunity({ title: { en: 'x' } });
  const shown = completeOpportunity({ title: { en: 'x' }, banner: { ...PNG, alt: { en: 'Old' } } });
  const read = (
    fields: Record<string, string>,
    { data = bare, ...more }: { data?: typeof bare; picture?: typeof PNG; auto?: boolean } = {},
  ) =>
    readSection(section, new URLSearchParams({ _language: 'en', ...fields }), data, {
      ...{ ...NOTHING_NAMED, isOption: () => true, auto: false },
      ...more,
    });

  it('is put in with its text, keeps its text’s other languages, and is taken away', () => {
    const alt = { 'banner.alt.en': 'A lake' };
    expect(read(alt, { picture: PNG }).data).toEqual({ banner: { ...PNG, alt: { en: 'A lake' } } });
    expect(read(alt, { data: shown }).data).toEqual({ banner: { ...PNG, alt: { en: 'A lake' } } });
    const gone = { 'banner.remove': 'yes' };
    expect(read(gone, { data: shown }).data).toEqual({ banner: null });
    expect(read({ ...alt, ...gone }, { data: shown, auto: true }).data.banner).not.toBeNull();
  });

  it('is missed where only its text is there, and the text is not lost', () => {
    const { data, unread } = read({ 'banner.alt.en': 'A lake' });
    expect(data).toEqual({ banner: null });
    expect(unread).toEqual({ banner: { code: 'picture-missing', typed: 'A lake' } });
  });

  it('is told by its bytes: other files and large ones are refused', () => {
    const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    const file = (bytes: Uint8Array, name = 'a.png') => readPicture({ name, bytes }, encode);
    const png = Buffer.from('iVBORw0KGgo=', 'base64');
    expect(file(png)).toEqual(PNG);
    expect(file(Buffer.from('<svg onload="x"/>'))).toMatchObject({ refused: 'picture-kind' });
    const large = Buffer.concat([png, Buffer.alloc(MOST_PICTURE)]);
    expect(file(large)).toEqual({ refused: 'picture-large', name: 'a.png' });
    const most = file(large.subarray(0, MOST_PICTURE)) as typeof PNG;
    expect(completeOpportunity({ ...bare, banner: { ...most, alt: null } }).banner).not.toBeNull();
    expect(bytesIn(most.content)).toBe(MOST_PICTURE);
  });
});
