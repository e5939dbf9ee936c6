/** Courses that may join a line, targets out of the receiving curriculum. */
import { listCoursesOfProvider } from '#db/queries/catalogue';
import {
  findRegulationVersionOn,
  listModules,
  listProgrammes,
  listRegulationVersions,
} from '#db/queries/curriculum';
import type { Read } from '#db/store';
import { foldText } from '~/elm/names';
import { textIn } from '~/elm/text-in';
import { dayOf } from '~/platform/format';
import type { Services } from '~/platform/services.server';
import { CHOICES } from '../terms/choices.data';
import type { DraftLine } from '../terms/courses';
import { partyLabel } from './describe.server';
import type { LineChoice, SectionView } from './page';
import type { Scene } from './scene';

const MOST_COURSES = 5000;
const SHOWN = 12;

interface Found {
  readonly id: string;
  readonly label: string;
  readonly note: string;
}

const matches = (words: string, ...texts: readonly string[]): boolean =>
  foldText(words)
    .split(' ')
    .every((word) => texts.some((text) => foldText(text).includes(word)));

/** Published courses of an institution whose code or title holds every word; the latest for none. */
export async function findCourses(
  read: Read,
  institutionId: string,
  q: string,
  locale: string,
): Promise<Found[]> {
  const most = q.trim() === '' ? SHOWN : MOST_COURSES;
  const all = await listCoursesOfProvider(read, institutionId, most);
  return all
    .filter(({ code, data }) => matches(q, code, ...Object.values(data.title)))
    .slice(0, SHOWN)
    .map(({ id, code, data }) => ({
      id,
      label: `${code} · ${textIn(data.title, locale)}`,
      note: data.ects === null ? '' : `${data.ects} ECTS`,
    }));
}

/** Modules and elective groups of the regulations in force, by programme. */
export async function findTargets(
  { store, clock }: Services,
  institutionId: string,
  q: string,
  locale: string,
): Promise<Found[]> {
  const { read } = store;
  const today = dayOf(clock());
  const found: Found[] = [];
  for (const programme of await listProgrammes(read, institutionId)) {
    const inForce = await findRegulationVersionOn(read, programme.id, today);
    const version = inForce ?? (await listRegulationVersions(read, programme.id)).at(-1);
    if (!version) continue;
    for (const module of await listModules(read, version.id)) {
      const title = textIn(module.titles, locale);
      const of = textIn(programme.titles, locale);
      if (!matches(q, module.code ?? '', ...Object.values(module.titles), of)) continue;
      found.push({
        id: module.id,
        label: [module.code, title].filter(Boolean).join(' · '),
        note: [of, version.label, module.ects === null ? '' : `${module.ects} ECTS`]
          .filter(Boolean)
          .join(', '),
      });
      if (found.length === SHOWN) return found;
    }
  }
  return found;
}

async function choiceOf(
  services: Services,
  { teller, locale }: Scene,
  what: 'course' | 'target',
  line: DraftLine,
  q: string | null,
): Promise<LineChoice> {
  const held = what === 'course' ? line.sources : line.targets;
  const asked = q !== null || held.length === 0;
  const { id, number, issuingInstitutionId: issuing, recognisingInstitutionId: recognising } = line;
  return {
    lineId: id,
    number,
    from: partyLabel(teller, issuing),
    to: partyLabel(teller, recognising),
    asked,
    results: !asked
      ? []
      : what === 'course'
        ? await findCourses(services.store.read, issuing, q ?? '', locale)
        : await findTargets(services, recognising, q ?? '', locale),
  };
}

/**
 * What the courses and targets sections offer to add to a line; null elsewhere. `q`: null where
 * nobody searched. `open`: the line; '' for none yet.
 */
export async function finderOf(
  services: Services,
  scene: Scene,
  section: string,
  q: string | null,
  open: string,
): Promise<SectionView['finder']> {
  if (!scene.mayEdit || !scene.workspace.editable) return null;
  if (section !== 'courses' && section !== 'targets') return null;
  const what = section === 'courses' ? 'course' : 'target';
  const { teller, workspace } = scene;
  const { lines, parties } = workspace.document.terms;
  const line = lines.find((each) => each.id === open);
  const ids = parties.map((each) => each.institutionId);
  return {
    what,
    q: q ?? '',
    line: line ? await choiceOf(services, scene, what, line, q) : null,
    directions: ids.flatMap((from) =>
      ids
        .filter((to) => to !== from)
        .map((to) => ({
          value: `${from}|${to}`,
          label: `${partyLabel(teller, from)} → ${partyLabel(teller, to)}`,
        })),
    ),
    targetKinds: CHOICES.targetKind.map((value) => ({
      value,
      label: teller.ctx.words.values.targetKind[value],
    })),
  };
}
