/** What a comment may be about: the section, its fields and clauses, what a suggestion is made on. */
import type { SectionId } from '../terms/sections.data';
import { labelOfAddress } from './describe.server';
import type { ClauseView, PartView, SectionView } from './page';
import type { Scene } from './scene';
import { sectionTitle } from './section-view.server';

/** `asked`: the address of a suggestion that is to be discussed. */
export function aboutOf(
  { workspace, teller }: Scene,
  id: SectionId,
  {
    parts,
    clauses,
  }: { readonly parts: readonly PartView[]; readonly clauses: readonly ClauseView[] },
  asked: string | null,
): Pick<SectionView, 'about' | 'discussed'> {
  const fields = parts.flatMap(({ groups }) => groups.flatMap((group) => group.fields));
  const named = (address: string) => ({ value: address, label: labelOfAddress(teller, address) });
  const about = [
    { value: `section:${id}`, label: sectionTitle(teller, id) },
    ...fields.map(({ address }) => named(address)),
    ...clauses.map((each) => ({
      value: `clause:${each.id}`,
      label: `${each.number} ${each.title}`,
    })),
  ];
  if (!workspace.suggestions.some(({ address }) => address === asked) || asked === null)
    return { about, discussed: '' };
  if (about.some(({ value }) => value === asked)) return { about, discussed: asked };
  const { label } = named(asked);
  // What stands outside of every field is discussed with the section it was found in.
  if (label === '') return { about, discussed: `section:${id}` };
  return { about: [...about, { value: asked, label }], discussed: asked };
}
