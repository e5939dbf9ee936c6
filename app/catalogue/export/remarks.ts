/** What an entry says that ELM has no field for: told in notes, so that nothing is lost on the way. */
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import type { CourseAccreditation, LearningAssessment, RelatedCourse } from '../course-parts';
import type { LearningOpportunity } from '../learning-opportunity';
import { type CourseListName, listLabels } from '../list-labels';
import { CYCLES, labelled, labelledLine, type NoteLabel, underLabel } from '../note-labels';
import { type ElmNode, note, present } from './nodes';

const QUALITY = 'qualification-topics#accreditation-and-quality-assurance';
const PATHWAYS = 'qualification-topics#pathways';

/** What has no title is told in both of our lists' languages. */
const titled = (title: LanguageMap): LanguageMap =>
  Object.keys(title).length > 0 ? title : { en: '', fr: '' };

const mapTexts = (map: LanguageMap, change: (tag: string, text: string) => string): LanguageMap =>
  Object.fromEntries(Object.entries(map).map(([tag, text]) => [tag, change(tag, text)]));

/** A value of one of our lists, by its label. */
const listed = (label: NoteLabel, list: CourseListName, value: string | null): ElmNode[] =>
  present(value).flatMap((each) => note(labelled(label, listLabels(list, each) ?? each)));

const plainly = (label: NoteLabel, value: string | number | null): ElmNode[] =>
  value === null ? [] : note(labelled(label, String(value)));

/**
 * `isToldInFull`: whether an accreditation has a node of its own. `levelled`: the levels stand in
 * properties.
 */
export function notes(
  data: LearningOpportunity,
  isToldInFull: (each: CourseAccreditation) => boolean,
  levelled: boolean,
): ElmNode[] {
  return [
    ...note(data.qualityAssurance, QUALITY),
    ...data.accreditation
      .filter((each) => !isToldInFull(each))
      .flatMap((each) => note(accreditationText(each), QUALITY)),
    ...note(data.targetGroup, 'qualification-topics#entry-requirements'),
    ...note(data.stackability, PATHWAYS),
    ...data.related.flatMap((each) => note(relatedText(each), PATHWAYS)),
    ...qualificationNotes(data),
    ...(levelled ? [] : [...plainly('eqf', data.eqf), ...plainly('nqf', data.nqf)]),
    ...present(data.cycle).flatMap((each) => note(labelled('cycle', CYCLES[each]))),
    ...listed('formOfStudy', 'formOfStudy', data.formOfStudy),
    ...listed('providerType', 'providerType', data.providerType),
    ...note(data.furtherInformation),
    ...plainly('licence', data.contentLicence),
  ];
}

function qualificationNotes({ qualification }: LearningOpportunity): ElmNode[] {
  if (qualification === null) return [];
  return [
    ...note(qualification.waysToAcquire, 'qualification-topics#ways-to-acquire'),
    ...note(labelled('externalQuality', qualification.externalQualityBody ?? {}), QUALITY),
    ...plainly('expiry', qualification.expiresAfter),
    ...qualification.occupations.flatMap((each) => note(labelled('occupation', each.label))),
    ...plainly('supplement', qualification.supplementUrl),
  ];
}

/** Its title, by whom, until when, and where it can be read, in the languages of its title. */
const accreditationText = (each: CourseAccreditation): LanguageMap => {
  const titles = titled(each.title);
  const shared = Object.keys(titles).some((tag) => each.agency?.[tag] !== undefined);
  const agencyIn = (tag: string) =>
    shared ? (each.agency?.[tag] ?? '') : textIn(each.agency ?? {}, tag);
  return mapTexts(titles, (tag, title) => {
    const part = (label: NoteLabel, text: string | null) =>
      text ? [labelledLine(label, tag, text)] : [];
    return [
      labelledLine('accreditation', tag, title),
      ...part('agency', agencyIn(tag)),
      ...part('agencyCountry', each.agencyCountry),
      ...part('validUntil', each.validUntil),
      ...part('page', each.url),
      ...part('report', each.reportUrl),
    ].join('\n');
  });
};

function relatedText(each: RelatedCourse): LanguageMap {
  const label = listLabels('relation', each.relation) ?? { en: each.relation, fr: each.relation };
  const where = each.url === null ? '' : ` (${each.url})`;
  return underLabel(
    label,
    mapTexts(titled(each.title), (_tag, title) => title + where),
  );
}

/** What ECCOE's catalogue knows of an assessment and ELM does not. */
export const assessmentNotes = (assessment: LearningAssessment): ElmNode[] => [
  ...listed('purpose', 'assessmentPurpose', assessment.purpose),
  ...assessment.methods.flatMap((each) => listed('method', 'assessmentMethod', each)),
  ...listed('assessor', 'assessor', assessment.assessor),
  ...listed('format', 'assessmentFormat', assessment.format),
  ...listed('identity', 'identity', assessment.identity),
  ...assessment.identityMeans.flatMap((each) => listed('identityMeans', 'identityMeans', each)),
];

/** ELM has no contact on an offer: it is told in a note, as is what only QualityLink has a place for. */
export function opportunityNotes(data: LearningOpportunity, ql: boolean): ElmNode[] {
  const { contact } = data;
  const reach = [contact?.email, contact?.phone, contact?.form, ...(contact?.address ?? [])];
  const written = reach.filter((each) => each).join('\n');
  return [
    ...note(written === '' ? null : { und: written }, 'qualification-topics#contact-info'),
    ...note(contact?.note ?? null, 'qualification-topics#contact-info'),
    ...(ql ? [] : plainly('seats', data.seats)),
    ...(data.lastStartOn === null
      ? []
      : note(labelled('lastStart', data.lastStartOn), 'learningOpportunity-topics#start-date')),
  ];
}
