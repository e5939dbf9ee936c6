/** What an entry says that ELM has no field for: told in notes, so that nothing is lost on the way. */
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import type { CourseAccreditation, RelatedCourse } from '../course-parts';
import type { LearningOpportunity } from '../learning-opportunity';
import { listLabels } from '../list-labels';
import { type ElmNode, note, present } from './nodes';

const QUALITY = 'qualification-topics#accreditation-and-quality-assurance';
const PATHWAYS = 'qualification-topics#pathways';

/** A label in both languages of our lists before what it labels, which may speak others. */
const labelled = (label: { en: string; fr: string }, said: LanguageMap | string): LanguageMap => {
  const text = (tag: string) => (typeof said === 'string' ? said : textIn(said, tag));
  return { en: `${label.en}: ${text('en')}`, fr: `${label.fr}\u00a0: ${text('fr')}` };
};

/** `isToldInFull`: whether an accreditation has a node of its own. */
export function notes(
  data: LearningOpportunity,
  isToldInFull: (each: CourseAccreditation) => boolean,
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
    ...present(data.cycle).flatMap((each) => note(labelled(CYCLE, CYCLES[each]))),
    ...present(data.formOfStudy).flatMap((each) => note(listLabels('formOfStudy', each))),
    ...present(data.providerType).flatMap((each) => note(listLabels('providerType', each))),
    ...note(data.furtherInformation),
    ...present(data.contentLicence).flatMap((each) => note(labelled(LICENCE, each))),
  ];
}

function qualificationNotes({ qualification }: LearningOpportunity): ElmNode[] {
  if (qualification === null) return [];
  return [
    ...note(qualification.waysToAcquire, 'qualification-topics#ways-to-acquire'),
    ...note(qualification.externalQualityBody, QUALITY),
    ...present(qualification.expiresAfter).flatMap((each) => note(labelled(EXPIRY, each))),
    ...qualification.occupations.flatMap((each) => note(labelled(OCCUPATION, each.label))),
    ...present(qualification.supplementUrl).flatMap((each) => note(labelled(SUPPLEMENT, each))),
  ];
}

/** Its title, by whom, until when, and where it can be read. */
function accreditationText(each: CourseAccreditation): LanguageMap {
  const facts = (tag: string): string =>
    [
      textIn(each.title, tag),
      textIn(each.agency ?? {}, tag),
      each.validUntil === null ? '' : `→ ${each.validUntil}`,
      each.url ?? '',
      each.reportUrl ?? '',
    ]
      .filter((part) => part !== '')
      .join(', ');
  return { en: facts('en'), fr: facts('fr') };
}

function relatedText(each: RelatedCourse): LanguageMap {
  const label = listLabels('relation', each.relation) ?? { en: each.relation, fr: each.relation };
  const where = each.url === null ? '' : ` (${each.url})`;
  const said = { en: textIn(each.title, 'en') + where, fr: textIn(each.title, 'fr') + where };
  return labelled(label, said);
}

const CYCLE = { en: 'Cycle (QF-EHEA)', fr: 'Cycle (CC-EEES)' };
const CYCLES = {
  short: { en: 'short cycle', fr: 'cycle court' },
  first: { en: 'first cycle', fr: 'premier cycle' },
  second: { en: 'second cycle', fr: 'deuxième cycle' },
  third: { en: 'third cycle', fr: 'troisième cycle' },
} as const;
const LICENCE = { en: 'Licence of this description', fr: 'Licence de cette description' };
const EXPIRY = { en: 'Expires after (ISO 8601)', fr: 'Expire après (ISO 8601)' };
const OCCUPATION = { en: 'Occupation', fr: 'Métier' };
const SUPPLEMENT = {
  en: 'Certificate or diploma supplement',
  fr: 'Supplément au certificat ou au diplôme',
};
