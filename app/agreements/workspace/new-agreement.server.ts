/** The first page of a new agreement: type, objective, process steps and constraints before anything else. */
import { data, redirect } from '@remix-run/node';
import { listUnits } from '#db/queries/institutions';
import { isMcraLanguage, wordingOf } from '#templates/mcra/words';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { tryAuthorize } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { NO_STORE, requireViewer } from '~/accounts/viewer.server';
import { languageName } from '~/elm/display-names';
import { textIn } from '~/elm/text-in';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import { localeOf, serverT } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import {
  beginInstitutionField,
  type InstitutionField,
  readInstitutionField,
} from '../choose-institution.server';
import { createDraft, type DraftInput } from '../create-draft.server';
import { isDay, numberOf } from '../forms/field-input';
import { cloneAgreement, joinAgreement, modelState } from '../join-agreement.server';
import { draftsWith, type TwinDraft } from '../same-partner.server';
import { CHOICES } from '../terms/choices.data';
import type { TermsInput } from '../terms/terms';
import { type Typed, textOf, typedIn } from './answers';

async function requireDrafter(request: Request): Promise<Viewer & { institutionId: string }> {
  const viewer = await requireViewer(request);
  const { institutionId, unitId } = viewer.acting;
  if (institutionId === null || !tryAuthorize(viewer, 'agreement.edit', { institutionId, unitId }))
    throw new AppError('not-found', 'drafts for no institution');
  return { ...viewer, institutionId };
}

const CHOSEN = [
  'direction',
  'scope',
  'level',
  'learningType',
  'objectives',
  'strength',
  'effect',
  'renewal',
  'amendment',
] as const;

export async function showNewAgreement(services: Services, request: Request) {
  const viewer = await requireDrafter(request);
  const { t, locale } = serverT(request, { namespace: 'mcra', viewer });
  const { read } = services.store;
  const asked = new URL(request.url).searchParams;
  const others = [viewer.institutionId];
  const joining = asked.has('join');
  const model = asked.get('join') ?? asked.get('clone');
  const words = wordingOf(isMcraLanguage(locale) ? locale : 'en');
  const units = await listUnits(read, viewer.institutionId);
  const label = (map: Readonly<Record<string, string>>) => textIn(map, locale);
  const options = Object.fromEntries(
    CHOSEN.map((name) => [
      name,
      CHOICES[name].map((value) => ({
        value,
        label: (words.values[name] as Readonly<Record<string, string>>)[value] ?? value,
      })),
    ]),
  ) as Record<(typeof CHOSEN)[number], { value: string; label: string }[]>;
  return data(
    {
      title: t('new.title'),
      locale,
      institution: viewer.acting.institutionName ?? '',
      units: units.map(({ id, names: map }) => ({ value: id, label: label(map) })),
      languages: MCRA_LANGUAGES.map((value) => ({ value, label: languageName(value, locale) })),
      options,
      model,
      modelState: model === null ? ('open' as const) : await stateOfModel(services, model, joining),
      joining,
      partner: await beginInstitutionField(read, asked.get('partner') ?? '', { locale, others }),
      others,
    },
    { headers: NO_STORE },
  );
}

const stateOfModel = ({ store, clock }: Services, code: string, joining: boolean) =>
  modelState(store.read, code, joining ? 'join' : 'clone', dayOf(clock()));

export interface NewAgreementAnswer {
  readonly errors: Readonly<Record<string, string>>;
  readonly typed: Typed;
  readonly partner: InstitutionField;
  /** Drafts with the same partner; sent again with `again`, another one begins. */
  readonly twins: readonly TwinDraft[];
}

export async function startNewAgreement(services: Services, request: Request) {
  const viewer = await requireDrafter(request);
  const form = await request.formData();
  const locale = localeOf(request, viewer);
  const partner = await readInstitutionField(services.store.read, form, 'partner', {
    locale,
    others: [viewer.institutionId],
  });
  const shown = (
    errors: NewAgreementAnswer['errors'],
    status: 200 | 400 | 409,
    twins: NewAgreementAnswer['twins'] = [],
  ) => {
    const answer: NewAgreementAnswer = { errors, typed: typedIn(form), partner, twins };
    return data(answer, { status, headers: NO_STORE });
  };
  if (textOf(form, 'look') === 'partner') return shown({}, 200);
  const twins = await twinsOf(services, viewer, form, partner, locale);
  if (twins.length > 0) return shown({}, 409, twins);
  const model = textOf(form, 'model');
  const code =
    model === ''
      ? await fresh(services, viewer, form, partner)
      : await adopted(services, viewer, form, partner);
  if (typeof code !== 'string') return shown(code, 400);
  throw redirect(paths.agreementWorkspace(code, { said: model === '' ? 'drafted' : 'joined' }), {
    status: 303,
    headers: NO_STORE,
  });
}

/** None where nobody is chosen, or the person has seen them and goes on. */
async function twinsOf(
  { store }: Services,
  viewer: Viewer & { institutionId: string },
  form: FormData,
  { chosen }: InstitutionField,
  locale: string,
): Promise<TwinDraft[]> {
  if (!chosen || textOf(form, 'again') === chosen.value) return [];
  const own = { institutionId: viewer.institutionId, unitId: viewer.acting.unitId };
  return draftsWith(store.read, own, chosen.value, locale);
}

async function adopted(
  services: Services,
  viewer: Viewer,
  form: FormData,
  { chosen, unclear }: InstitutionField,
) {
  const joining = textOf(form, 'joining') === 'yes';
  if (unclear) return { partner: 'choose' };
  if (joining && !chosen) return { partner: 'required' };
  const code = textOf(form, 'model');
  const outcome =
    joining && chosen
      ? await joinAgreement(services, viewer, { code, partnerInstitutionId: chosen.value })
      : await cloneAgreement(services, viewer, {
          code,
          partnerInstitutionId: chosen?.value ?? null,
        });
  return outcome.kind === 'drafted' ? outcome.code : { partner: outcome.reason };
}

async function fresh(
  services: Services,
  viewer: Viewer,
  form: FormData,
  { chosen, unclear }: InstitutionField,
) {
  const read = readStart(form);
  const unchosen: Record<string, string> = unclear ? { partner: 'choose' } : {};
  if (!read.ok) return { ...unchosen, ...read.errors };
  if (unclear) return unchosen;
  const partnerInstitutionId = chosen?.value ?? null;
  const made = await createDraft(services, viewer, { ...read.value, partnerInstitutionId });
  return made.code;
}

type Start = Omit<DraftInput, 'partnerInstitutionId'>;
type ReadStart =
  | { readonly ok: true; readonly value: Start }
  | { readonly ok: false; readonly errors: Record<string, string> };

const oneOf = <const T extends string>(
  form: FormData,
  name: string,
  list: readonly T[],
): T | null => list.find((each) => each === textOf(form, name)) ?? null;

function readStart(form: FormData): ReadStart {
  const errors: Record<string, string> = {};
  const title = textOf(form, 'title');
  if (title === '') errors.title = 'required';
  const draftingLanguage = oneOf(form, 'draftingLanguage', MCRA_LANGUAGES) ?? 'en';
  const path = {
    direction: oneOf(form, 'direction', CHOICES.direction),
    scope: oneOf(form, 'scope', CHOICES.scope),
    level: oneOf(form, 'level', CHOICES.level),
    learningType: oneOf(form, 'learningType', CHOICES.learningType),
  };
  for (const [name, value] of Object.entries(path)) if (value === null) errors[name] = 'required';
  const { direction, scope, level, learningType } = path;
  const unitId = level === 'faculty' ? textOf(form, 'unitId') || null : null;
  if (level === 'faculty' && unitId === null) errors.unitId = 'required';
  const terms = readFirstTerms(form, errors);
  if (Object.keys(errors).length > 0 || !direction || !scope || !level || !learningType)
    return { ok: false, errors };
  return {
    ok: true,
    value: {
      unitId,
      title: { [draftingLanguage]: title },
      draftingLanguage,
      path: { direction, scope, level, learningType },
      terms,
    },
  };
}

function readFirstTerms(form: FormData, errors: Record<string, string>): TermsInput {
  const count = (name: string): number | null => {
    const value = numberOf(textOf(form, name));
    if (value === undefined || (value !== null && !Number.isInteger(value)))
      errors[name] = 'number';
    return value ?? null;
  };
  const day = (name: string): string | null => {
    const value = textOf(form, name);
    if (value !== '' && !isDay(value)) errors[name] = 'day';
    return value === '' ? null : value;
  };
  const objectives = form.getAll('objectives').map(String);
  return {
    objectives: CHOICES.objectives.filter((each) => objectives.includes(each)),
    strength: oneOf(form, 'strength', CHOICES.strength),
    effect: oneOf(form, 'effect', CHOICES.effect),
    process: {
      completenessWorkingDays: count('completenessWorkingDays'),
      decisionDays: count('decisionDays'),
    },
    duration: { inForceFrom: day('inForceFrom'), inForceUntil: day('inForceUntil') },
    renewal: { kind: oneOf(form, 'renewal', CHOICES.renewal) },
    amendment: { kind: oneOf(form, 'amendment', CHOICES.amendment) },
  };
}

export type NewAgreementPage = Awaited<ReturnType<typeof showNewAgreement>>['data'];
