/** Skills beside the outcomes of one course of an agreement, kept among what others change there. */
import { listChangesAt } from '#db/queries/agreement-changes';
import type { Workspace } from '~/agreements/load-workspace.server';
import {
  isChosen,
  type MergedSkills,
  mergeSkills,
  type SkillsSent,
} from '~/agreements/merge-skills';
import { type Outcome, outcomeText } from '~/agreements/outcome-lines';
import type { CourseSnapshot } from '~/agreements/recognition-line';
import { saveFields } from '~/agreements/save-fields.server';
import type { DraftLine } from '~/agreements/terms/courses';
import type { AgreementActor } from '~/agreements/version-context.server';
import { toChoice } from '~/catalogue/editing/offer-skills.server';
import type { EscoSkill } from '~/catalogue/esco/skill';
import { skillsByIri } from '~/catalogue/esco/skills.server';
import type { Services } from '~/platform/services.server';

/** Beside one outcome. */
export const MOST_SKILLS = 3;

type Fault = 'skill-unknown' | 'skill-obsolete' | 'skills-too-many';

interface Ticked {
  readonly esco: readonly string[];
  readonly fault: Fault | null;
  /** Somebody else chose other skills there. */
  readonly held: boolean;
}

/** What comes back to the page of what was sent. */
export interface Came {
  /** By the words of the outcome. */
  readonly ticked: ReadonlyMap<string, Ticked>;
  /** Who changed the outcomes last; '' where nobody is known. */
  readonly by: string;
  /** Chosen beside outcomes that are no longer there, with the names of the skills. */
  readonly gone: readonly { readonly title: string; readonly skills: readonly string[] }[];
}

interface Course {
  readonly actor: AgreementActor;
  readonly workspace: Workspace;
  readonly line: DraftLine;
  readonly source: CourseSnapshot;
  readonly part: string;
}

type Known = ReadonlyMap<string, EscoSkill>;

export type KeptSkills =
  /** `overtaken`: nothing was kept, the course is another by now. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'overtaken' }
  | {
      readonly kind: 'back';
      /** `differs`: all is kept but what came back; null: a fault, and nothing is kept. */
      readonly problem: 'differs' | 'refused' | null;
      readonly came: Came;
    };

export async function keepCourseSkills(
  services: Services,
  course: Course,
  sent: readonly SkillsSent[],
): Promise<KeptSkills> {
  const { actor, workspace, line, source, part } = course;
  const { read } = services.store;
  const iris = sent.flatMap(({ esco }) => esco);
  const known = await skillsByIri(read, iris);
  const languages = languagesOf(workspace);
  const merged = mergeSkills(source.outcomes, sent, languageOf(workspace), (outcome, esco) =>
    withSkills(outcome, esco, known, languages),
  );
  const address = `course.outcomes@${line.id}/${source.id}`;
  const ticked = tickedIn(source.outcomes, merged, known, languageOf(workspace));
  const back = async (problem: 'differs' | 'refused' | null): Promise<KeptSkills> => {
    const rows = await listChangesAt(read, workspace.versionId, [address]);
    const gone = goneIn(merged, known, languageOf(workspace));
    return { kind: 'back', problem, came: { ticked, by: rows.at(-1)?.actorName ?? '', gone } };
  };
  if ([...ticked.values()].some(({ fault }) => fault !== null)) return back(null);
  const outcome = await saveFields(services, actor, {
    versionId: workspace.versionId,
    part,
    known: { since: workspace.lastChange, late: {} },
    edits: [{ address, before: source.outcomes, after: merged.outcomes }],
  });
  const held = outcome.kind === 'saved' && outcome.held.length > 0;
  if (outcome.kind === 'moved' || held) return { kind: 'overtaken' };
  if (outcome.kind !== 'saved') return back('refused');
  return merged.held.length + merged.gone.length > 0 ? back('differs') : { kind: 'kept' };
}

/** What somebody chose otherwise than it stood, with what is wrong with it. */
function tickedIn(
  outcomes: readonly Outcome[],
  { at, held }: MergedSkills,
  known: Known,
  language: string,
): Map<string, Ticked> {
  const ticked = new Map<string, Ticked>();
  for (const [index, outcome] of outcomes.entries()) {
    const mine = at[index];
    if (!mine || !isChosen(mine)) continue;
    const fault = faultOf(mine.esco, [...mine.had, ...outcome.esco], known);
    const text = outcomeText(outcome, language);
    ticked.set(text, { esco: mine.esco, fault, held: held.includes(index) });
  }
  return ticked;
}

const goneIn = ({ gone }: MergedSkills, known: Known, language: string): Came['gone'] =>
  gone.map(({ text, esco }) => ({
    title: text,
    skills: esco.map((iri) => toChoice(known.get(iri) ?? { iri, labels: {} }, language).label),
  }));

const languageOf = ({ document }: Workspace): string => document.terms.draftingLanguage;

/** A name is kept in the languages of the document, and in English. */
const languagesOf = ({ document }: Workspace): readonly string[] => [
  document.terms.draftingLanguage,
  ...document.factsheet.translations,
  'en',
];

/** What stood there before may stay: it is part of what was agreed. */
function faultOf(esco: readonly string[], held: readonly string[], known: Known): Fault | null {
  const added = esco.filter((iri) => !held.includes(iri));
  if (added.some((iri) => !known.has(iri))) return 'skill-unknown';
  if (added.some((iri) => known.get(iri)?.status === 'obsolete')) return 'skill-obsolete';
  return added.length > 0 && esco.length > MOST_SKILLS ? 'skills-too-many' : null;
}

/** The outcome with other skills; a name that was agreed on stays. */
function withSkills(
  outcome: Outcome,
  esco: readonly string[],
  known: Known,
  languages: readonly string[],
): Outcome {
  const { skills: before, ...rest } = outcome;
  const named = esco.map((iri) => {
    const labels = Object.entries(known.get(iri)?.labels ?? {});
    const kept = Object.fromEntries(labels.filter(([tag]) => languages.includes(tag)));
    return [iri, before?.[iri] ?? kept] as const;
  });
  return {
    ...rest,
    esco: [...esco],
    ...(named.length > 0 ? { skills: Object.fromEntries(named) } : {}),
  };
}
