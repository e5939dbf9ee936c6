import type { ModuleDescriptionWording } from '../module-description-wording';

export const moduleDescription: ModuleDescriptionWording = {
  page: { before: 'Page ', between: ' of ' },
  title: 'Module description',
  subject: 'Description of a course after the European Learning Model',
  author: 'Credit Clearinghouse',
  keywords: ['module description', 'micro-credential', 'learning outcomes', 'ECTS'],
  selfCheck:
    'This serves as a self-check: what stays empty here is what another university will ask about before it recognises the course.',
  howTo:
    'Fill in the right-hand column in the language you teach in, and in English where you can. Nothing has to stay in one line; repeat what there is several of.',
  marksMean:
    '“Required”: without it the course is not published. “Annex I”: an element of the European standard for micro-credentials (Council Recommendation 2022/C 243/02); universities elsewhere look for it first.',
  marks: {
    required: 'Required',
    'annex-i': 'Annex I',
    'annex-i-optional': 'Annex I, where relevant',
  },
  permitted: {
    one: (values) => `One of: ${values}`,
    any: (values) => `Any of: ${values}`,
    'yes-no': () => 'Yes or no',
    'isced-f': (values) => `Code and name of the detailed field (four digits) within: ${values}`,
  },
  field: 'Field',
  entry: 'Entry',
  colon: ': ',
  notDegree: 'Micro-credential – not a degree.',
  identity: (provider, code) => `${provider}, course code ${code}`,
  stand: (day, version) =>
    version === null
      ? `Draft, last changed on ${day}. It is not published.`
      : `Published version ${version}, changed on ${day}.`,
};
