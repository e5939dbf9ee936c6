import { expect, it } from 'vitest';
import { FULL_COURSE } from '#tests/support/full-course';
import { mockCredential, uploadDraft } from '~/catalogue/editing/credential-draft';
import { completeOpportunity } from '~/catalogue/learning-opportunity';

const facts = (course = FULL_COURSE) => ({
  course,
  id: 'x',
  at: '2026-01-01T00:00:00Z',
  names: { language: (code: string) => code, country: (code: string) => code },
});

// biome-ignore lint/suspicious/noExplicitAny: a file's content, looked into
const achievementOf = (draft: any) => (draft.credential ?? draft).credentialSubject.hasClaim;

it('names who awards by the entry, not the owner of the entry', () => {
  const { awardedBy } = achievementOf(uploadDraft(facts()));
  expect(awardedBy.awardingBody).toMatchObject([
    { legalName: { en: 'Joint Board' }, identifier: [{ notation: 'board.example' }] },
  ]);
});

it('names all who offer it where nobody else awards', () => {
  const data = { ...FULL_COURSE.data, awardingBody: null };
  const { awardedBy } = achievementOf(uploadDraft(facts({ ...FULL_COURSE, data })));
  expect(awardedBy.awardingBody).toMatchObject([
    { legalName: { en: 'Lake University' } },
    {
      legalName: { en: 'Hill College' },
      location: { address: { countryCode: { prefLabel: {} } } },
    },
  ]);
});

it('holds what a learner did, how it was graded, and both kinds of credit', () => {
  const achievement = achievementOf(uploadDraft(facts()));
  expect(achievement.influencedBy).toMatchObject([
    { title: { en: 'Field trip' }, description: { en: 'Two days' }, workload: 'PT16H' },
  ]);
  expect(achievement.provenBy[0].specifiedBy.gradingScheme).toMatchObject({
    title: { en: expect.any(String) },
    description: { en: '5 is best' },
  });
  const { specifiedBy } = achievement;
  expect(specifiedBy.creditPoint.map((each: { point: string }) => each.point)).toEqual(['5', '3']);
  expect(specifiedBy.volumeOfLearning).toBe('PT130H30M');
  expect(specifiedBy.targetGroup).toHaveLength(1);
  expect(specifiedBy.learningOutcome[0]).toMatchObject({ dcType: { type: 'Concept' } });
  expect(specifiedBy.supplementaryDocument).toMatchObject([{ title: { en: 'Syllabus' } }]);
  expect(JSON.stringify(specifiedBy.additionalNote)).toContain('Programme accreditation (FINEEC)');
});

it('says of a micro-credential that it is no degree, in draft and mock alike, and of no other course', () => {
  for (const file of [uploadDraft(facts()), mockCredential(facts())])
    expect(JSON.stringify(achievementOf(file).additionalNote)).toContain('not a degree');
  const data = completeOpportunity({ ...FULL_COURSE.data, microCredential: false });
  const { additionalNote } = achievementOf(uploadDraft(facts({ ...FULL_COURSE, data })));
  expect(additionalNote).toBeUndefined();
});
