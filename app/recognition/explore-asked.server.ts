/** Whom the recognition explorer is asked about, and what of the question is not on record. */
import { listEnrolments, listProgrammes, type ProgrammeRow } from '#db/queries/curriculum';
import { listCreditingInstitutions } from '#db/queries/earlier-decisions';
import { listRecognisingInstitutions } from '#db/queries/explorer';
import {
  findInstitution,
  findInstitutionBySlug,
  type InstitutionName,
} from '#db/queries/institutions';
import type { Viewer } from '~/accounts/roles';
import { PRECEDENT_MILLIS } from '~/catalogue/precedent-window';
import { localisedOr } from '~/elm/localised';
import { queryOf } from '~/platform/path-params.server';
import { services } from '~/platform/services.server';

/** Letters of what was asked for that are said back. */
const SAID_BACK = 60;

/** What cannot be answered: people are told so rather than shown an empty form. */
export type NotOnRecord =
  | { readonly kind: 'university'; readonly asked: string }
  /** Here, but it recognises nothing by agreement and too little beside. */
  | { readonly kind: 'nothing-known'; readonly slug: string; readonly name: string }
  | { readonly kind: 'programme'; readonly asked: string };

/** The university and the programme asked about, or the learner's own. */
export interface Asked {
  /** Universities that can be chosen. */
  readonly known: readonly InstitutionName[];
  readonly at: InstitutionName | null;
  readonly programmes: readonly ProgrammeRow[];
  readonly programme: ProgrammeRow | null;
  readonly missing: NotOnRecord | null;
}

export async function askedFor(
  request: Request,
  viewer: Viewer | null,
  { today, locale }: { readonly today: string; readonly locale: string },
): Promise<Asked> {
  const asked = queryOf(request);
  const own = asked.at === undefined ? await ownProgramme(viewer) : null;
  const known = await knownInstitutions(today);
  const at =
    known.find((each) => (own ? each.id === own.institutionId : each.slug === asked.at)) ?? null;
  if (!at)
    return {
      ...{ known, at, programmes: [], programme: null },
      missing: await missingUniversity(asked.at ?? '', own?.institutionId ?? null, locale),
    };
  const programmes = await listProgrammes(services().store.read, at.id);
  const programme =
    programmes.find((each) =>
      own ? each.id === own.programmeId : each.code === asked.programme,
    ) ?? null;
  const unknown = own || programme ? '' : (asked.programme ?? '').trim();
  return {
    ...{ known, at, programmes, programme },
    missing: unknown === '' ? null : { kind: 'programme', asked: unknown.slice(0, SAID_BACK) },
  };
}

async function missingUniversity(
  slug: string,
  ownId: string | null,
  locale: string,
): Promise<NotOnRecord | null> {
  const { read } = services().store;
  const asked = slug.trim().slice(0, SAID_BACK);
  if (ownId === null && asked === '') return null;
  const found =
    ownId === null ? await findInstitutionBySlug(read, slug) : await findInstitution(read, ownId);
  return found
    ? {
        ...{ kind: 'nothing-known', slug: found.slug },
        name: localisedOr(found.names, locale, found.slug).text,
      }
    : { kind: 'university', asked };
}

/** Those that recognise by agreement today, or have credited a course often enough to say so. */
async function knownInstitutions(today: string): Promise<InstitutionName[]> {
  const { store, clock } = services();
  const [agreed, credited] = await Promise.all([
    listRecognisingInstitutions(store.read, today),
    listCreditingInstitutions(store.read, clock() - PRECEDENT_MILLIS),
  ]);
  return [...new Map([...agreed, ...credited].map((each) => [each.id, each])).values()];
}

async function ownProgramme(
  viewer: Viewer | null,
): Promise<{ institutionId: string; programmeId: string } | null> {
  if (viewer?.acting.role !== 'learner') return null;
  const enrolments = await listEnrolments(services().store.read, viewer.personId);
  const current = enrolments.find((each) => each.status === 'active');
  return current
    ? { institutionId: current.institutionId, programmeId: current.programmeId }
    : null;
}
