/** What the credential of a course is, and the rest for those who need it. */
import { IdentifierScheme } from '~/elm/identifier';
import { localised } from '~/elm/localised';
import { ownValue } from '~/elm/own-value';
import { iscedLabel } from '~/elm/vocabularies/vocabularies';
import { paths } from '~/platform/paths';
import { type Fact, type FactValue, stated, type Wording, wordsFor } from './course-facts.server';
import type { LearningOpportunity } from './learning-opportunity';

export function credentialFacts(wording: Wording): Fact[] {
  const { t, data } = wording;
  const say = wordsFor(wording);
  const { awarding, qualification } = data;
  return stated([
    { term: t('course.credentialType'), values: say.listed('credentialType', data.credentialType) },
    {
      term: t('course.awardingBody'),
      values: data.awardingBody ? [say.organisation(data.awardingBody)] : [],
    },
    {
      term: t('course.awardPlace'),
      values: awarding ? [...say.text(awarding.place), ...say.country(awarding.country)] : [],
    },
    {
      term: t('course.awardDates'),
      values: awarding ? [...say.day(awarding.from), ...say.day(awarding.until)] : [],
    },
    { term: t('course.nqf'), values: say.concept(data.nqf) },
    { term: t('course.quality'), values: say.text(data.qualityAssurance) },
    { term: t('course.accreditation'), values: accreditationValues(wording) },
    { term: t('course.stackability'), values: say.text(data.stackability) },
    ...(qualification ? qualificationFacts(wording, qualification) : []),
  ]);
}

function accreditationValues(wording: Wording): FactValue[] {
  const { t } = wording;
  const say = wordsFor(wording);
  return wording.data.accreditation.flatMap((each) => {
    const kind = say.concept(each.type)[0]?.text;
    const agency = say.text(each.agency)[0]?.text;
    const until = say.day(each.validUntil)[0]?.text;
    const notes = [kind, agency, until ? t('course.validUntil', { date: until }) : null];
    return [
      ...say.titled(each.title, each.url),
      ...say.plain(notes.filter(Boolean).join(' · ')),
      ...say.link(each.reportUrl, t('course.accreditationReport')),
    ];
  });
}

function qualificationFacts(
  wording: Wording,
  facts: NonNullable<Wording['data']['qualification']>,
): Fact[] {
  const { t } = wording;
  const say = wordsFor(wording);
  return [
    { term: t('course.partial'), values: facts.partial ? say.plain(t('course.partialYes')) : [] },
    { term: t('course.externalQuality'), values: say.text(facts.externalQualityBody) },
    { term: t('course.waysToAcquire'), values: say.text(facts.waysToAcquire) },
    { term: t('course.expiresAfter'), values: say.duration(facts.expiresAfter) },
    {
      term: t('course.occupations'),
      values: facts.occupations.flatMap((each) => say.titled(each.label, each.iri)),
    },
    { term: t('course.supplement'), values: say.link(facts.supplementUrl) },
  ];
}

/** Field, rhythm, place, partners, identifiers, source. */
export function detailFacts(wording: Wording): Fact[] {
  const { t, data, locale } = wording;
  const say = wordsFor(wording);
  return stated([
    {
      term: t('course.field'),
      values: data.iscedF.map((code) => ({
        text: `${iscedLabel(code, locale)} (${code})`,
        href: paths.field(code),
      })),
    },
    {
      term: t('course.subjects'),
      values: data.subjects.flatMap((each) => {
        const text = subjectInWords(wording, each);
        return say.link(each.iri, text).length > 0 ? say.link(each.iri, text) : say.plain(text);
      }),
    },
    { term: t('course.type'), values: say.concept(data.type) },
    { term: t('course.cycle'), values: data.cycle ? [{ text: t(`cycles.${data.cycle}`) }] : [] },
    { term: t('course.workload'), values: say.hours(data.hours) },
    { term: t('course.otherCredits'), values: creditValues(wording) },
    { term: t('course.duration'), values: say.duration(data.duration) },
    { term: t('course.maximumDuration'), values: say.duration(data.maximumDuration) },
    {
      term: t('course.schedule'),
      values: [...say.concept(data.schedule), ...say.text(data.scheduleInformation)],
    },
    { term: t('course.formOfStudy'), values: say.listed('formOfStudy', data.formOfStudy) },
    { term: t('course.furtherModes'), values: say.concepts(data.furtherModes) },
    { term: t('course.setting'), values: say.concept(data.setting) },
    {
      term: t('course.place'),
      values: [...say.text(data.place), ...say.country(data.placeCountry)],
    },
    { term: t('course.providerType'), values: say.listed('providerType', data.providerType) },
    { term: t('course.coProviders'), values: data.coProviders.map(say.organisation) },
    ...sourceFacts(wording),
  ]);
}

/** Lists of fields that have a word of ours, by how they are written in data. */
const SUBJECT_LISTS: Readonly<Record<string, 'erasmus' | 'programme' | 'department'>> = {
  'erasmus subject area': 'erasmus',
  programme: 'programme',
  department: 'department',
};

/** Sources that know a code alone write it as its own label. */
function subjectInWords(
  { t, locale }: Wording,
  { framework, code, label }: LearningOpportunity['subjects'][number],
): string {
  const said = [...new Set([code, localised(label, locale)?.text])].filter(Boolean).join(' ');
  const name = framework?.trim() ?? '';
  const own = ownValue(SUBJECT_LISTS, name.toLowerCase());
  const scheme = own ? t(`subjectLists.${own}`) : name;
  return scheme === '' || said === ''
    ? scheme || said
    : t('course.identifierOf', { scheme, value: said });
}

/** How the record marks credit of the provider’s own system, which has no name. */
const LOCAL_CREDITS = 'local credits';

function creditValues(wording: Wording): FactValue[] {
  const say = wordsFor(wording);
  const { credits } = wording.data;
  // Some records say nought where they say nothing.
  if (credits === null || credits.points === 0) return [];
  const points = say.number(credits.points)[0]?.text ?? '';
  if (credits.framework === LOCAL_CREDITS)
    return say.plain(wording.t('course.localCredits', { count: credits.points, points }));
  const system = say.concept(credits.framework)[0]?.text ?? credits.framework;
  return say.plain(`${points} ${system}`);
}

function sourceFacts(wording: Wording): Fact[] {
  const { t, data } = wording;
  const say = wordsFor(wording);
  const { source } = data;
  return [
    { term: t('course.keywords'), values: data.keywords.flatMap(say.text) },
    {
      term: t('course.documents'),
      values: data.documents.flatMap((each) => say.titled(each.title, each.url)),
    },
    { term: t('course.furtherInformation'), values: say.text(data.furtherInformation) },
    {
      term: t('course.identifiers'),
      values: data.identifiers
        .filter(({ value }) => value !== '')
        .map((each) => identifierInWords(wording, each)),
    },
    {
      term: t('course.source'),
      values: source
        ? say.link(source.url, source.name).length > 0
          ? say.link(source.url, source.name)
          : say.plain(source.name)
        : [],
    },
    { term: t('course.licence'), values: say.plain(data.contentLicence) },
  ];
}

/** Schemes of courses that have a word of ours, by how they are written in data. */
const COURSE_SCHEMES: Readonly<Record<string, 'code' | 'local'>> = {
  'course code': 'code',
  local: 'local',
};

/** A number says little without who gives it: the scheme's name stands before it. */
function identifierInWords(
  { t }: Wording,
  { scheme, value }: LearningOpportunity['identifiers'][number],
): FactValue {
  const own = ownValue(COURSE_SCHEMES, scheme.trim().toLowerCase());
  const known = IdentifierScheme.safeParse(scheme.trim().toLowerCase());
  const name = own
    ? t(`courseIdentifierSchemes.${own}`)
    : known.success
      ? t(`identifierSchemes.${known.data}`)
      : scheme.trim();
  return { text: name === '' ? value : t('course.identifierOf', { scheme: name, value }) };
}
