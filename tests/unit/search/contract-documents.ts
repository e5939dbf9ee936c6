/** The courses that the suite of every adapter is run over. */
import { COURSE } from '#tests/support/catalogue-fixture';
import {
  type CourseDocument,
  type RecognisedBy,
  toCourseDocument,
} from '~/catalogue/course-document';
import {
  completeOpportunity,
  type LearningOpportunityInput,
} from '~/catalogue/learning-opportunity';

interface Facts {
  readonly code?: string;
  readonly provider?: string;
  readonly changed?: number;
  readonly recognisedBy?: readonly RecognisedBy[];
}

export const document = (
  id: string,
  data: Partial<LearningOpportunityInput>,
  { code = id, provider = 'a', changed = 0, recognisedBy = [] }: Facts = {},
): CourseDocument =>
  toCourseDocument({
    id,
    code,
    updatedAt: changed,
    data: completeOpportunity({ ...COURSE, ...data }),
    provider: { slug: provider, names: { en: `University ${provider}` }, country: 'EE' },
    recognisedBy,
  });

export const DOCUMENTS = [
  document('one', {
    title: { en: 'Énergie et société' },
    languages: ['fr'],
    startsOn: '2026-09-01',
  }),
  document(
    'two',
    { title: { en: 'Machine learning' }, languages: ['en', 'fr'], ects: 2, startsOn: '2026-01-01' },
    { provider: 'b', recognisedBy: [{ slug: 'z', kind: 'covered', programmes: ['p1', 'p2'] }] },
  ),
  document(
    'three',
    { title: { en: 'Learning from machines', pl: 'Łódź' }, ects: null, startsOn: '2026-04-01' },
    { provider: 'b' },
  ),
];
