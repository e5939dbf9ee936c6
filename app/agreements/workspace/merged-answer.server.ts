/** What became of a form that met what others saved: what was kept of both, what is to be settled. */
import { listChangesAt } from '#db/queries/agreement-changes';
import type { ChangeRow } from '#db/queries/agreement-work';
import { languageName } from '~/elm/display-names';
import { isTexts, knownAt } from '../forms/merge-fields';
import type { SavedFields } from '../save-fields.server';
import { type Answer, type HeldField, type Meanwhile, type Typed, typedIn } from './answers';
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

/** Whether an input belongs to a field; a grade conversion is one field with many inputs. */
const isOf = (name: string, address: string): boolean => {
  const [key = '', at = ''] = address.split('@');
  const own = name.split('#')[0] ?? '';
  if (key !== 'grades.method') return own === address;
  return own.startsWith('grades.') && (own.split('@')[1] ?? '') === at;
};

export async function mergedAnswer(
  sent: Sent,
  part: string,
  mine: MyEdits,
  outcome: SavedFields,
): Promise<Answer> {
  const { services, workspace, form, locale } = sent;
  const { revision, voided, missing, since, held, meanwhile } = outcome;
  const now = typedOf(outcome.document, part, sectionOf(form), locale);
  const inForm = (address: string) => Object.keys(now).some((name) => isOf(name, address));
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
    took: pick(now, (name) => taken.some((address) => isOf(name, address))),
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
  const own = names.filter((name) => [...open].some((address) => isOf(name, address)));
  return Object.fromEntries(own.map((name) => [name, typed[name] ?? []]));
}

const isOwn = ({ workspace: { own } }: Sent, { actorId }: ChangeRow): boolean =>
  actorId !== null && actorId === own.personId;

/** Who changed which fields, each person once. */
function meanwhileOf(sent: Sent, teller: Teller, rows: readonly ChangeRow[]): Meanwhile[] {
  const people = new Map<string, Meanwhile>();
  for (const row of rows) {
    const who = row.actorId ?? row.actorName;
    const label = labelOfAddress(teller, row.address);
    const known = people.get(who)?.fields ?? [];
    people.set(who, {
      by: row.actorName,
      own: isOwn(sent, row),
      fields: known.includes(label) ? known : [...known, label],
    });
  }
  return [...people.values()];
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
      inputs: Object.keys(now).filter((name) => isOf(name, address)),
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
