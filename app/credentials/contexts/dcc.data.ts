/**
 * The terms of the Digital Credentials Consortium's first context (`https://w3id.org/dcc/v1`), met
 * in early credentials of its members: each name by the IRI it stands for.
 */
import type { ContextDocument } from './term-table';

const SCHEMA = 'http://schema.org/';
const DCC = 'https://w3id.org/dcc/v1#';

const OF_SCHEMA =
  'EducationalOccupationalCredential EducationalOccupationalProgram Course CourseInstance Person ' +
  'name url identifier courseCode numberOfCredits startDate endDate value ' +
  'educationalCredentialAwarded hasCourseInstance description hasCredential';
const OF_DCC =
  'assertion ProgramCompletionCredential CourseCompletionCredential LearningCredential Assertion';
const OF_CREDENTIAL = 'competencyRequired credentialCategory';

const under = (base: string, names: string): Record<string, string> =>
  Object.fromEntries(names.split(' ').map((name) => [name, `${base}${name}`]));

export const DCC_CONTEXT_DOCUMENT: ContextDocument = {
  '@context': {
    '@protected': true,
    id: '@id',
    type: '@type',
    ...under(SCHEMA, OF_SCHEMA),
    ...under(`${SCHEMA}EducationalOccupationalCredential#`, OF_CREDENTIAL),
    ...under(DCC, OF_DCC),
    Issuer: 'https://w3id.org/openbadges#Issuer',
    image: { '@id': `${SCHEMA}image`, '@type': '@id' },
    awardedOnCompletionOf: { '@reverse': `${SCHEMA}educationalCredentialAwarded` },
  },
};
