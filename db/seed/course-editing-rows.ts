/** Entries in the hands of editors and committee: one under review with a remark, one just begun. */
import { completeOpportunity } from '~/catalogue/learning-opportunity';
import { courseId, toLearningOpportunity } from './course-seed';
import { COURSES } from './courses';
import { instantFrom } from './shapes';

const COMMITTEE = 'person-maren';
const EDITORS = { 'inst-koidula': 'person-liis', 'inst-rochefleur': 'person-lea' } as const;

export function courseEditingRows(now: number) {
  const [reviewed, begun] = [underReview(now), justBegun(now)];
  return {
    opportunities: begun.opportunities,
    drafts: [...reviewed.drafts, ...begun.drafts],
    steps: reviewed.steps,
    comments: reviewed.comments,
  };
}

function underReview(now: number) {
  const course = COURSES.find(({ seed }) => seed.status === 'in-review');
  if (!course) return { drafts: [], steps: [], comments: [] };
  const { id, institutionId, seed } = course;
  const editor = EDITORS['inst-koidula'];
  const step = (name: string, days: number) => ({
    id: `${id}-${name}`,
    opportunityId: id,
    at: instantFrom(now, -days, 10),
    version: null,
  });
  return {
    drafts: [
      {
        opportunityId: id,
        state: 'in-review' as const,
        data: toLearningOpportunity(seed, institutionId, now),
        unread: {},
        revision: 4,
        savedAt: instantFrom(now, -9, 10),
        savedBy: editor,
        submittedBy: editor,
      },
    ],
    steps: [
      {
        ...step('submit', 8),
        action: 'submit' as const,
        fromState: 'draft' as const,
        toState: 'submitted' as const,
        note: 'We would like to offer it from next term on.',
        actorId: editor,
      },
      {
        ...step('begin-review', 5),
        action: 'begin-review' as const,
        fromState: 'submitted' as const,
        toState: 'in-review' as const,
        note: null,
        actorId: COMMITTEE,
      },
    ],
    comments: [
      {
        id: `${id}-remark-1`,
        opportunityId: id,
        field: 'stackability',
        text: 'Please say into which programmes it can be stacked: partners ask this first.',
        authorId: COMMITTEE,
        createdAt: instantFrom(now, -4, 15),
      },
    ],
  };
}

/** A title, two outcomes, one of them vague, and a workload that does not fit: something to put right. */
function justBegun(now: number) {
  const id = courseId('inst-rochefleur', 'LET-310');
  const at = instantFrom(now, -2, 16);
  const data = completeOpportunity({
    title: { fr: 'Médiation numérique du patrimoine', en: 'Digital Heritage Mediation' },
    description: {
      fr: 'Concevoir avec un musée partenaire une visite numérique accessible.',
      en: 'Designing an accessible digital tour together with a partner museum.',
    },
    defaultLanguage: 'fr',
    microCredential: true,
    languages: ['fr'],
    iscedF: ['0322'],
    ects: 5,
    hours: 90,
    eqf: 6,
    outcomes: [
      {
        title: {
          fr: 'Concevoir une visite numérique accessible',
          en: 'Design an accessible digital tour',
        },
        type: 'skill',
      },
      { title: { fr: 'Connaître les publics des musées', en: 'Know the visitors of museums' } },
    ],
  });
  return {
    opportunities: [
      {
        id,
        providerId: 'inst-rochefleur',
        code: 'LET-310',
        status: 'draft' as const,
        publishedVersion: null,
        createdAt: at,
        updatedAt: at,
      },
    ],
    drafts: [
      {
        opportunityId: id,
        state: 'draft' as const,
        data,
        unread: {},
        revision: 2,
        savedAt: at,
        savedBy: EDITORS['inst-rochefleur'],
        submittedBy: null,
      },
    ],
  };
}
