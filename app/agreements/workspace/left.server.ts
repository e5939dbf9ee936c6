/** What is left to fill, to put right and to translate: each with the place on the page it is done at. */
import { languageName } from '~/elm/display-names';
import { isTheirs } from '../terms/completeness';
import type { SectionId } from '../terms/sections.data';
import { openFor } from './cells.server';
import { fieldId, labelOfAddress, type Teller } from './describe.server';
import { missingId } from './missing-id.server';
import type { FaultView, MissingView } from './page';
import type { Scene } from './scene';
import { holdsForAll, sectionTitle } from './section-view.server';

/** Of a longer list nobody reads more than where to begin in each card. */
const MOST_NAMED = 40;

export const missingOf = ({ workspace, teller }: Scene) =>
  folded(
    workspace.completeness.missing.map((each) => {
      const { address, section, key } = each;
      const known = teller.fields.has(address);
      const named = known || /^clause:|@/.test(address) ? address : key;
      return {
        ...placeInPage(teller, section, address, named),
        fieldId: missingId(each, known),
        theirs: isTheirs(each, workspace.own.institutionId),
      };
    }),
  );

/** The same field once, with the languages it lacks by name. */
export const untranslatedOf = ({ workspace, teller, locale }: Scene) =>
  folded(
    workspace.completeness.untranslated.map(({ address, section, languages }) => ({
      ...placeInPage(teller, section, address, address),
      languages: languages.map((each) => languageName(each, locale)),
    })),
  );

/** Of many entries those of one card are one, which says how many more there are. */
function folded<T extends MissingView>(all: readonly T[]): (T & { readonly more: number })[] {
  const each = all.map((one) => ({ ...one, more: 0 }));
  if (all.length <= MOST_NAMED) return each;
  const firsts = new Map<string, T & { more: number }>();
  return each.filter((one) => {
    if (one.open === '') return true;
    const card = `${one.section} ${one.open}`;
    const first = firsts.get(card);
    if (first) first.more += 1;
    else firsts.set(card, one);
    return first === undefined;
  });
}

export const faultsOf = ({ workspace, teller }: Scene): FaultView[] =>
  workspace.completeness.faults.map(({ address, section, code, days, values = {} }) => ({
    ...placeInPage(teller, section, address, address),
    code,
    days,
    values,
  }));

export const warningsOf = ({ workspace, teller }: Scene) =>
  workspace.completeness.warnings.map(({ code, address, values }) => ({
    code,
    about: labelOfAddress(teller, address),
    values,
    place: warnedPlace(teller, address),
  }));

/** Null where the field has no place of its own on the page. */
function warnedPlace(teller: Teller, address: string): MissingView | null {
  const section = teller.fields.get(address)?.def.section;
  return section === undefined ? null : placeInPage(teller, section, address, address);
}

/** Where on the page something is to be filled or put right, and what it is called. */
const placeInPage = (
  teller: Teller,
  section: SectionId,
  address: string,
  named: string,
): MissingView => ({
  address,
  fieldId: address.startsWith('clause:') ? address.replace(':', '-') : fieldId(address),
  label: labelOfAddress(teller, named),
  section,
  sectionTitle: sectionTitle(teller, section),
  lineId: holdsForAll(section) ? (address.split('@')[1] ?? '') : '',
  open: openFor(teller.ctx.terms, section, address),
});
