/** The form of a search for partners as it is posted and shown. */
import type { Viewer } from '~/accounts/roles';
import { iscedTree } from '~/elm/vocabularies/vocabularies';
import type { Services } from '~/platform/services.server';
import { keepPartnerSearch, loadPartnerSearch, PartnerSearchForm } from './partner-search.server';

export interface FieldChoice {
  readonly code: string;
  readonly label: string;
}

export interface PartnerSearchPage {
  readonly search: PartnerSearchForm;
  /** Broad fields, each with its narrow ones. */
  readonly fields: readonly (FieldChoice & { readonly narrower: readonly FieldChoice[] })[];
}

export async function loadPartnerSearchPage(
  services: Services,
  viewer: Viewer,
  locale: string,
): Promise<PartnerSearchPage> {
  return {
    search: await loadPartnerSearch(services, viewer),
    fields: iscedTree(locale).map(({ code, label, narrower }) => ({
      code,
      label,
      narrower: narrower.map((each) => ({ code: each.code, label: each.label })),
    })),
  };
}

export type PartnerSearchAnswer =
  | { readonly kind: 'kept'; readonly active: boolean }
  | {
      readonly kind: 'errors';
      readonly errors: readonly ('field' | 'too-many' | 'no-field' | 'other')[];
      /** What was typed. */
      readonly search: PartnerSearchForm;
    };

/** Keeps the posted form, or says what is wrong with it. */
export async function actOnPartnerSearch(
  services: Services,
  viewer: Viewer,
  form: FormData,
): Promise<PartnerSearchAnswer> {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 4000);
  const given = {
    active: form.get('active') === 'yes',
    fields: form.getAll('field').map(String),
    cycles: form.getAll('cycle').map(String),
    texts: { en: text('text-en'), fr: text('text-fr') },
  };
  const parsed = PartnerSearchForm.safeParse(given);
  if (parsed.success) {
    await keepPartnerSearch(services, viewer, parsed.data);
    return { kind: 'kept', active: parsed.data.active };
  }
  const known = ['field', 'too-many', 'no-field'] as const;
  const errors = parsed.error.issues.map(
    ({ message }) => known.find((each) => each === message) ?? ('other' as const),
  );
  return {
    kind: 'errors',
    errors: [...new Set(errors)],
    search: { ...given, cycles: given.cycles as PartnerSearchForm['cycles'] },
  };
}
