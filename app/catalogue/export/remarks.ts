/** What an entry says that ELM has no field for: told in notes, so that nothing is lost on the way. */
import type { LanguageMap } from '~/elm/language-map';
import { textIn } from '~/elm/text-in';
import type { CourseAccreditation, RelatedCourse } from '../course-parts';
import type { LearningOpportunity } from '../learning-opportunity';
import { listLabels } from '../list-labels';
import { type ElmNode, note, present } from './nodes';

const QUALITY = 'qualification-topics#accreditation-and-quality-assurance';
const PATHWAYS = 'qualification-topics#pathways';

/**
 * A label before what it labels, in the languages that is said in and no others; what has no
 * language stands in both of our lists'.
 */
const labelled = (label: { en: string; fr: string }, said: LanguageMap | string): LanguageMap => {
  const line = (tag: string, text: string) =>
    tag.startsWith('fr') ? `${label.fr}\u00a0: ${text}` : `${label.en}: ${text}`;
  const texts = typeof said === 'string' ? { en: said, fr: said } : said;
  return mapTexts(texts, line);
};

/** What has no title is told in both of our lists' languages. */
const titled = (title: LanguageMap): LanguageMap =>
  Object.keys(title).length > 0 ? title : { en: '', fr: '' };

const mapTexts = (map: LanguageMap, change: (tag: string, text: string) => string): LanguageMap =>
  Object.fromEntries(Object.entries(map).map(([tag, text]) => [tag, change(tag, text)]));

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

/** Its title, by whom, until when, and where it can be read, in the languages of its title. */
const accreditationText = (each: CourseAccreditation): LanguageMap =>
  mapTexts(titled(each.title), (tag, title) =>
    [
      title,
      textIn(each.agency ?? {}, tag),
      each.validUntil === null ? '' : `→ ${each.validUntil}`,
      each.url ?? '',
      each.reportUrl ?? '',
    ]
      .filter((part) => part !== '')
      .join(', '),
  );

function relatedText(each: RelatedCourse): LanguageMap {
  const label = listLabels('relation', each.relation) ?? { en: each.relation, fr: each.relation };
  const where = each.url === null ? '' : ` (${each.url})`;
  return labelled(
    label,
    mapTexts(titled(each.title), (_tag, title) => title + where),
  );
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
