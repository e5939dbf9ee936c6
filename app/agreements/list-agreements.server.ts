import { listRegisterParties, listRegisterValues } from '#db/queries/agreement-register';
import { agreementsStamp, listLineStates } from '#db/queries/agreements';
import { findInstitutionBySlug, type InstitutionName } from '#db/queries/institutions';
import { mayEver } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { countryName } from '~/elm/display-names';
import { type Localised, localisedOr } from '~/elm/localised';
import { iscedLabel } from '~/elm/vocabularies/vocabularies';
import { publicUrl } from '~/platform/env.server';
import { dayOf } from '~/platform/format';
import { answerPage } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { queryOf } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { type AgreementPhase, phaseOf } from './agreement-state';
import { type InstitutionView, toInstitutionView } from './agreement-view';
import {
  fillRegister,
  listRegister,
  type RegisterEntry,
  RegisterFilter,
} from './published-agreements.server';
import { FILTER_NAMES, type FilterName, type ListFilter, PUBLIC_STATES } from './register-query';

const PAGE_SIZE = 20;
/** Lines of an entry named in the list; the agreement's page has them all. */
const LINES_SHOWN = 6;

export interface LineSummary {
  readonly number: string;
  readonly from: Localised;
  readonly to: Localised;
  readonly sources: readonly Localised[];
  readonly targets: readonly Localised[];
  /** Null while it is not agreed. */
  readonly ects: number | null;
  readonly state: 'active' | 'suspended' | 'ended';
}

export interface AgreementListItem {
  readonly code: string;
  readonly version: string;
  readonly title: Localised;
  readonly state: string;
  readonly phase: AgreementPhase;
  readonly parties: readonly InstitutionView[];
  readonly inForceFrom: string | null;
  readonly inForceUntil: string | null;
  /** The first of them; empty where only a listing is published. */
  readonly lines: readonly LineSummary[];
  readonly lineCount: number | null;
  /** Published in full and not over: another institution can join it. */
  readonly joinable: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface AgreementList {
  readonly head: PageHead;
  readonly agreements: readonly AgreementListItem[];
  readonly choices: Readonly<
    Record<'institution' | 'country' | 'field' | 'year', readonly Choice[]>
  >;
  readonly filter: ListFilter;
  readonly ignored: readonly string[];
  /** The viewer's institution has agreements of its own to look after. */
  readonly mine: boolean;
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

/** The agreements register at a request's address. */
export async function listAgreements(request: Request) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  await fillRegister(services());
  const content = await agreementsStamp(services().store.read);
  return answerPage(request, { viewer, locale, content }, () => loadList(request, viewer, locale));
}

async function loadList(
  request: Request,
  viewer: Viewer | null,
  locale: string,
): Promise<AgreementList> {
  const { store, clock, env } = services();
  const { filter, wanted, ignored } = readFilter(queryOf(request));
  const found = await listRegister(services(), wanted, PAGE_SIZE);
  const states = await listLineStates(
    store.read,
    found.entries.map(({ version }) => version.id),
  );
  const { t } = serverT(request, { namespace: 'agreements', viewer: { locale } });
  return {
    head: {
      title: `${t('list.title')} – Credit Clearinghouse`,
      description: t('list.lead'),
      ...pageAddresses(publicUrl(env), paths.agreements()),
    },
    agreements: found.entries.map((entry) => toItem(entry, states, locale)),
    choices: await choicesFor(filter, locale, dayOf(clock())),
    filter,
    ignored,
    mine:
      viewer !== null &&
      viewer.acting.institutionId !== null &&
      mayEver(viewer, 'agreement.read-draft'),
    total: found.total,
    page: found.page,
    pages: found.pages,
  };
}

/**
 * Each part of the address is used or named as ignored. The names are those of the form, or those
 * the API and other pages use: an address shared between them asks for the same.
 */
function readFilter(query: Readonly<Record<string, string>>) {
  const ignored: string[] = [];
  const filter: Record<string, string> = {};
  const wanted: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(FILTER_NAMES)) {
    const given = query[name]?.trim() || query[field]?.trim() || '';
    const value = name === 'country' ? given.toUpperCase() : given;
    const parsed = RegisterFilter.shape[field].safeParse(value);
    const usable = parsed.success && canBe(name as FilterName, value);
    if (value !== '' && !usable) ignored.push(query[name]?.trim() ? name : field);
    filter[name] = usable ? value : '';
    if (value !== '' && usable) wanted[field] = parsed.data;
  }
  const page = RegisterFilter.shape.page.safeParse(query.page);
  if (query.page !== undefined && !page.success) ignored.push('page');
  return {
    filter: filter as unknown as ListFilter,
    wanted: RegisterFilter.parse({ ...wanted, ...(page.success ? { page: page.data } : {}) }),
    ignored,
  };
}

/** Nothing published is in preparation, or in a state that is none. */
function canBe(name: FilterName, value: string): boolean {
  if (name === 'phase') return value !== 'in-preparation';
  if (name === 'status') return ['', ...PUBLIC_STATES].includes(value);
  return true;
}

async function choicesFor(
  asked: ListFilter,
  locale: string,
  today: string,
): Promise<AgreementList['choices']> {
  const { read } = services().store;
  const [parties, fields, years] = await Promise.all([
    listRegisterParties(read),
    listRegisterValues(read, 'iscedf'),
    listRegisterValues(read, 'year'),
  ]);
  const byLabel = new Intl.Collator(locale);
  const sorted = (choices: Choice[]) => choices.sort((a, b) => byLabel.compare(a.label, b.label));
  const broad = [...new Set(fields.map(({ value }) => value.slice(0, 2)))];
  const first = Number(today.slice(0, 4)) - 2;
  const near = Array.from({ length: 6 }, (_, index) => `${first + index}/${first + index + 1}`);
  return {
    institution: sorted([
      ...parties.map((each) => toChoice(each, locale)),
      ...(await unlistedInstitution(asked.institution, parties, locale)),
    ]),
    country: sorted(
      withAsked(
        parties.map((each) => each.country),
        asked.country,
      ).map((value) => ({ value, label: countryName(value, locale) })),
    ),
    field: sorted(
      withAsked(broad, asked.field).map((value) => ({ value, label: iscedLabel(value, locale) })),
    ),
    year: withAsked([...years.map(({ value }) => value), ...near], asked.year)
      .sort()
      .map((value) => ({ value, label: value })),
  };
}

/** What holds is shown in its control, also where an address asks for what the form does not offer. */
const withAsked = (values: readonly string[], asked: string): string[] => [
  ...new Set(asked === '' ? values : [...values, asked]),
];

/** An institution that is asked for and party to nothing. */
async function unlistedInstitution(
  slug: string,
  parties: readonly InstitutionName[],
  locale: string,
): Promise<Choice[]> {
  if (slug === '' || parties.some((each) => each.slug === slug)) return [];
  const found = await findInstitutionBySlug(services().store.read, slug);
  return [found ? toChoice(found, locale) : { value: slug, label: slug }];
}

const toChoice = (
  { slug, names }: Pick<InstitutionName, 'slug' | 'names'>,
  locale: string,
): Choice => ({
  value: slug,
  label: localisedOr(names, locale, slug).text,
});

function toItem(
  { agreement, version, terms, parties, state, publication }: RegisterEntry,
  states: ReadonlyMap<string, LineSummary['state']>,
  locale: string,
): AgreementListItem {
  const names = new Map(
    parties.map(({ institutionId, institution }) => [
      institutionId,
      localisedOr(institution.names, locale, institution.slug),
    ]),
  );
  const nameOf = (id: string): Localised => names.get(id) ?? { text: id };
  const lines = publication === 'listing' ? [] : terms.lines;
  return {
    code: agreement.code,
    version: version.version,
    title: localisedOr(agreement.titles, locale, agreement.code),
    state,
    phase: phaseOf(state),
    parties: parties.map((party) => toInstitutionView(party.institution, locale)),
    inForceFrom: version.inForceFrom,
    inForceUntil: version.inForceUntil,
    lines: lines.slice(0, LINES_SHOWN).map((line) => ({
      number: line.number,
      from: nameOf(line.issuingInstitutionId),
      to: nameOf(line.recognisingInstitutionId),
      sources: line.sources.map((each) => localisedOr(each.titles, locale, each.code)),
      targets: line.targets.map((each) => localisedOr(each.titles, locale, each.code ?? '')),
      ects: line.ectsGranted,
      state: states.get(`${version.id} ${line.number}`) ?? 'active',
    })),
    lineCount: publication === 'listing' ? null : terms.lines.length,
    joinable: publication === 'full-text' && ['applies', 'starts'].includes(phaseOf(state)),
  };
}
