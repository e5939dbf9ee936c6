/** A form of a part that somebody took out meanwhile: what was typed into it is handed back as text. */
import { listChangesAt } from '#db/queries/agreement-changes';
import type { DraftLine } from '../terms/courses';
import { partOfAddress } from '../terms/parts';
import type { AgreementDocument } from '../terms/terms';
import { type Answer, refused, type Typed, typedIn } from './answers';
import { labelOfAddress, tellerOf } from './describe.server';
import { workspaceModel } from './document.server';
import { type Sent, sectionOf, typedOf } from './read-form.server';

export async function partGone(sent: Sent, part: string): Promise<Answer> {
  const { services, workspace, form, locale } = sent;
  const document = await withLine(sent, part);
  const stood = typedOf(document, part, sectionOf(form), locale);
  const teller = tellerOf(await workspaceModel(services, workspace), locale);
  const { colon } = teller.ctx.words;
  const detail = Object.entries(typedIn(form)).flatMap(([name, values]) => {
    const [address = ''] = name.split('#');
    const typed = textOfInput(values);
    if (partOfAddress(address) !== part || typed === '' || typed === textIn(stood, name)) return [];
    return [`${labelOfAddress(teller, address)}${colon}${typed}`];
  });
  return {
    ...refused(form, 'unknown-part'),
    ...(detail.length ? { detail: detail.join('\n') } : {}),
  };
}

const textOfInput = (values: readonly string[]): string =>
  values.join(', ').replace(/\r\n?/g, '\n').trim();

const textIn = (typed: Typed, name: string): string => textOfInput(typed[name] ?? []);

/** The document with the line that a part was, as it stood before it was taken out. */
async function withLine(
  { services, workspace: { document, versionId } }: Sent,
  part: string,
): Promise<AgreementDocument> {
  if (!part.startsWith('line:')) return document;
  const changes = await listChangesAt(services.store.read, versionId, [part]);
  const line = changes.filter(({ after }) => after === null).at(-1)?.before as DraftLine | null;
  if (!line) return document;
  return { ...document, terms: { ...document.terms, lines: [...document.terms.lines, line] } };
}
