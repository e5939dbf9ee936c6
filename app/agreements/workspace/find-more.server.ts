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

/** What the courses and targets sections offer to add; null elsewhere. */
export async function finderOf(
  services: Services,
  scene: Scene,
  section: string,
  q: string,
): Promise<SectionView['finder']> {
  if (!scene.mayEdit || !scene.workspace.editable) return null;
  if (section !== 'courses' && section !== 'targets') return null;
  const what = section === 'courses' ? 'course' : 'target';
  const { teller, workspace, locale } = scene;
  const { lines, parties } = workspace.document.terms;
  const found = new Map<string, Promise<Found[]>>();
  /** Many lines have courses of one institution. */
  const resultsOf = (institutionId: string) => {
    const results =
      found.get(institutionId) ??
      (what === 'course'
        ? findCourses(services.store.read, institutionId, q, locale)
        : findTargets(services, institutionId, q, locale));
    found.set(institutionId, results);
    return results;
  };
  const choices: LineChoice[] = [];
  for (const { id, number, issuingInstitutionId, recognisingInstitutionId } of lines)
    choices.push({
      lineId: id,
      number,
      from: partyLabel(teller, issuingInstitutionId),
      to: partyLabel(teller, recognisingInstitutionId),
      results: await resultsOf(what === 'course' ? issuingInstitutionId : recognisingInstitutionId),
    });
  const ids = parties.map((each) => each.institutionId);
  return {
    what,
    q,
    lines: choices,
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
