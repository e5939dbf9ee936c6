/** What became of a form that met what others saved: what was kept of both, what is to be settled. */
import { listChangesAt } from '#db/queries/agreement-changes';
import { languageName } from '~/elm/display-names';
import { isInputOf } from '../forms/field-of-input';
import { isTexts, knownAt } from '../forms/merge-fields';
import type { SavedFields } from '../save-fields.server';
import { type Answer, type HeldField, type Typed, typedIn } from './answers';
import {
  fieldId,
  institutionLabel,
  labelOfAddress,
  type Teller,
  tell,
  tellerOf,
} from './describe.server';
import { workspaceModel } from './document.server';
import type { MyEdits } from './my-edits.server';
import { type Sent, sectionOf, typedOf } from './read-form.server';
import { isOwn, meanwhileOf } from './who-changed.server';

export async function mergedAnswer(
  sent: Sent,
  part: string,
  mine: MyEdits,
  outcome: SavedFields,
): Promise<Answer> {
  const { services, workspace, form, locale } = sent;
  const { revision, voided, missing, since, held, meanwhile } = outcome;
  const now = typedOf(outcome.document, part, sectionOf(form), locale);
  const inForm = (address: string) => Object.keys(now).some((name) => isInputOf(name, [address]));
  const open = new Set(held.map(({ edit }) => edit.address));
  const changed = new Set([...meanwhile.map((each) => each.address), ...mine.yielded]);
  const taken = [...changed].filter((each) => !open.has(each));
  const quiet = held.length + mine.lost.length === 0 && !taken.some(inForm);
  const common = { part, revision, since, voided, left: missing.length, at: services.clock() };
  if (quiet) return { kind: 'saved', ...common };
  const teller = tellerOf(await workspaceModel(services, workspace), locale);
  const told = {
    meanwhile: meanwhileOf(
      sent,
      teller,
      meanwhile.filter(({ address }) => {
        return !open.has(address) && !mine.yielded.has(address) && inForm(address);
      }),
    ),
    lost: mine.lost.map(({ address, typed }) => ({
      address,
      label: labelOfAddress(teller, address),
      typed,
    })),
    took: pick(now, (name) => isInputOf(name, taken)),
  };
  if (held.length === 0) return { kind: 'saved', ...common, ...told };
  return {
    kind: 'differs',
    ...common,
    ...told,
    held: await heldFields(sent, teller, { ...mine, now }, held),
    typed: { ...now, ...typedAgain(form, now, open) },
  };
}

const pick = (typed: Typed, wanted: (name: string) => boolean): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => wanted(name)));

/** What the form says of fields that are still to be settled. */
function typedAgain(form: FormData, now: Typed, open: ReadonlySet<string>): Typed {
  const typed = typedIn(form);
  const names = Object.keys({ ...now, ...typed });
  const own = names.filter((name) => isInputOf(name, open));
  return Object.fromEntries(own.map((name) => [name, typed[name] ?? []]));
}

/** A value beside another one; of a text in several languages all that it says otherwise. */
function told(
  { locale }: Sent,
  teller: Teller,
  address: string,
  { value, other }: { value: unknown; other: unknown },
): string {
  if (!isTexts(value) || !isTexts(other)) return tell(teller, address, value);
  const languages = [...new Set([...Object.keys(value), ...Object.keys(other)])];
  const differing = languages.filter((each) => (value[each] ?? '') !== (other[each] ?? ''));
  const { colon } = teller.ctx.words;
  return languages.length === 1
    ? tell(teller, address, value)
    : differing
        .map((each) => `${languageName(each, locale)}${colon}${value[each] ?? '–'}`)
        .join('\n');
}

async function heldFields(
  sent: Sent,
  teller: Teller,
  { known, now }: MyEdits & { readonly now: Typed },
  held: SavedFields['held'],
): Promise<HeldField[]> {
  const { services, workspace, locale } = sent;
  const addresses = held.map(({ edit }) => edit.address);
  const rows = await listChangesAt(services.store.read, workspace.versionId, addresses);
  return held.map(({ edit: { address, after }, theirs }) => {
    const last = rows.filter((each) => each.address === address).at(-1);
    return {
      address,
      id: fieldId(address),
      inputs: Object.keys(now).filter((name) => isInputOf(name, [address])),
      label: labelOfAddress(teller, address),
      by: last?.actorName ?? '',
      institution: last ? institutionLabel(workspace, last.institutionId, locale) : '',
      own: last !== undefined && isOwn(sent, last),
      at: last?.at ?? 0,
      known: knownAt(known, address),
      mine: told(sent, teller, address, { value: after, other: theirs }),
      theirs: told(sent, teller, address, { value: theirs, other: after }),
    };
  });
}
