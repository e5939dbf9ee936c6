/** Inputs of a field as the page shows them: names of their parts, options of their choices. */
import { wordFor, wordsNamed } from '#templates/mcra/word-for';
import { MCRA_LANGUAGES } from '#templates/wording/mcra/wording';
import { languageName } from '~/elm/display-names';
import type { FieldInput, OptionList } from '../forms/field-input';
import { fieldLabel, partyLabel } from './describe.server';
import { nameIn } from './named-values.server';
import type { InputView, Option } from './page';
import type { Scene } from './scene';

/** An input with its words and choices in the reader's language. */
export function inputView(scene: Scene, input: FieldInput, id: string): InputView {
  const { options, part, institutionId: _, ...rest } = input;
  const list =
    input.name === 'amendment.coordinators'
      ? coordinatorOptions(scene, input.values ?? [])
      : options && optionList(scene, options);
  const label = part && partLabel(scene, input, part);
  if (options?.kind === 'names') {
    const { list: names } = options;
    const value = nameIn(names, input.value, scene.locale);
    return { ...rest, kind: 'text', id, names, value, ...(label ? { partLabel: label } : {}) };
  }
  return {
    ...rest,
    id,
    ...(list ? { options: withHeld(list, input.value) } : {}),
    ...(label ? { partLabel: label } : {}),
    ...(options?.kind === 'units' ? { placeholder: scene.own.part('otherUnit') } : {}),
  };
}

function partLabel({ own, locale, teller }: Scene, input: FieldInput, part: string): string {
  if (part === 'language') return languageName(input.lang ?? '', locale);
  const words = own.part(part);
  return input.institutionId ? `${words} – ${partyLabel(teller, input.institutionId)}` : words;
}

/** What is held stays choosable, also where the list does not know it. */
const withHeld = (list: readonly Option[], value: string): Option[] =>
  value === '' || list.some((each) => each.value === value)
    ? [...list]
    : [...list, { value, label: value }];

function optionList({ teller, locale, workspace, units }: Scene, list: OptionList): Option[] {
  const words = (name: string) => wordsNamed(teller.ctx.words.values, name);
  switch (list.kind) {
    case 'codes': {
      // A rule that counts has no number yet where it is chosen.
      const { ruleChoice } = teller.ctx.words.values;
      const known = list.words === 'rule' ? { ...words('rule'), ...ruleChoice } : words(list.words);
      return list.codes.map((value) => ({ value, label: wordFor(known, value) }));
    }
    case 'concepts':
      return Object.entries(words(list.words)).map(([value, label]) => ({ value, label }));
    case 'parties':
      return workspace.parties.map(({ institutionId }) => ({
        value: institutionId,
        label: partyLabel(teller, institutionId),
      }));
    case 'units':
      return [...(units.get(list.institutionId) ?? [])];
    case 'fields':
      return list.fields.map(({ value, key }) => ({ value, label: fieldLabel(teller, key) }));
    case 'names':
      return [];
    case 'languages':
      return MCRA_LANGUAGES.map((value) => ({ value, label: languageName(value, locale) }));
  }
}

function coordinatorOptions({ coordinators, teller }: Scene, held: readonly string[]): Option[] {
  const named = held.map((value) => {
    const { name, institutionId } = JSON.parse(value) as { name: string; institutionId: string };
    return { value, label: `${name} (${partyLabel(teller, institutionId)})` };
  });
  const more = coordinators.filter(({ value }) => !held.includes(value));
  return [...named, ...more];
}
