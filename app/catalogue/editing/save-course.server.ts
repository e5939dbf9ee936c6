/** Saving a section of a draft: by hand or by itself, never over another person's work unasked. */

import { newId } from '#db/ids';
import { appendAudit } from '#db/queries/audit';
import { findPersonName, insertEntry, isCodeTaken, keepDraft } from '#db/queries/course-editing';
import { authorizeList } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { skillsByIri } from '../esco/skills.server';
import { completeOpportunity, LearningOpportunityFields } from '../learning-opportunity';
import { type Entry, openEntry } from './entry.server';
import type { SectionSpec } from './field-spec';
import { SECTIONS } from './fields.data';
import type { FormContext } from './form-context';
import { mayBeWritten } from './life';
import { unitAt } from './link-unit.server';
import { readSection } from './read-form';
import { recordsNamed } from './records.server';

type Needs = Pick<Services, 'store' | 'clock' | 'env'>;

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number; readonly savedAt: number }
  /** Somebody saved since; the revision that stands now, who saved it and when. */
  | {
      readonly kind: 'conflict';
      readonly revision: number;
      readonly savedBy: string | null;
      readonly savedAt: number;
    }
  | { readonly kind: 'refused'; readonly reason: 'wrong-state' };

export interface SaveInput {
  readonly id: string;
  readonly form: URLSearchParams;
  /** Saved by itself: no line in the audit log. */
  readonly auto: boolean;
  readonly lists: Pick<FormContext, 'isOption' | 'languageNamed'>;
  readonly picture?: FormContext['picture'];
}

/** Throws AppError `not-found` for other people's entries, `bad-input` for an unknown section. */
export async function saveCourse(
  services: Needs,
  viewer: Viewer,
  { id, form, auto, lists, picture = null }: SaveInput,
): Promise<SaveOutcome> {
  const section = SECTIONS.find((each) => each.name === form.get('section'));
  if (!section) throw new AppError('bad-input', 'no such section');
  const iris = [...form].flatMap(([name, value]) => (name.endsWith('.esco') ? [value] : []));
  const skills = await skillsByIri(services.store.read, iris.slice(0, 500));
  const records = await recordsNamed(services, form);
  return services.store.tx(async (tx): Promise<SaveOutcome> => {
    const entry = await openEntry(tx, viewer, id, 'catalogue.edit');
    if (!mayBeWritten(entry.state)) return { kind: 'refused', reason: 'wrong-state' };
    if (Number(form.get('revision')) !== entry.revision)
      return {
        kind: 'conflict',
        revision: entry.revision,
        savedBy: await findPersonName(tx, entry.row.draft?.savedBy ?? null),
        savedAt: entry.row.draft?.savedAt ?? 0,
      };
    const savedAt = services.clock();
    const revision = entry.revision + 1;
    await keepDraft(tx, {
      ...written(entry, section, form, { ...lists, skills, records, auto, picture }),
      revision,
      savedAt,
      savedBy: viewer.personId,
    });
    if (!auto)
      await appendAudit(tx, {
        at: savedAt,
        institutionId: entry.row.entry.providerId,
        actorId: viewer.personId,
        subjectType: 'course',
        subjectId: id,
        event: { type: 'catalogue.course-saved', revision },
      });
    return { kind: 'saved', revision, savedAt };
  });
}

function written(entry: Entry, section: SectionSpec, form: URLSearchParams, context: FormContext) {
  const read = readSection(section, form, entry.data, context);
  const within = new Set<string>(section.fields.map(({ at }) => at));
  const elsewhere = Object.entries(entry.unread).filter(
    ([name]) => !within.has(name.split('.')[0] ?? ''),
  );
  return {
    opportunityId: entry.id,
    state:
      entry.state === 'changes-requested' ? ('changes-requested' as const) : ('draft' as const),
    data: LearningOpportunityFields.parse({ ...entry.data, ...read.data }),
    unread: { ...Object.fromEntries(elsewhere), ...read.unread },
    submittedBy: entry.row.draft?.submittedBy ?? null,
  };
}

export type CreateOutcome =
  | { readonly kind: 'created'; readonly id: string }
  | { readonly kind: 'refused'; readonly reason: 'code-taken' | 'code-format' | 'title-required' };

/** A new entry of the institution, and the unit, the person edits for. Throws AppError `not-found` without the role. */
export async function createCourse(
  services: Needs,
  viewer: Viewer,
  wanted: { code: string; title: string; language: string; unitId?: string | null },
): Promise<CreateOutcome> {
  const { institutionId, unitId: own } = authorizeList(viewer, 'catalogue.edit');
  if (institutionId === null) throw new AppError('not-found', 'no institution to edit for');
  const code = wanted.code.trim();
  const title = wanted.title.trim().slice(0, 500);
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,39}$/u.test(code))
    return { kind: 'refused', reason: 'code-format' };
  if (title === '') return { kind: 'refused', reason: 'title-required' };
  return services.store.tx(async (tx): Promise<CreateOutcome> => {
    if (await isCodeTaken(tx, institutionId, code))
      return { kind: 'refused', reason: 'code-taken' };
    const [id, at] = [newId(), services.clock()];
    const data = completeOpportunity({
      title: { [wanted.language]: title },
      defaultLanguage: wanted.language,
    });
    const unitId = own ?? (await unitAt(tx, institutionId, wanted.unitId ?? null));
    await insertEntry(tx, { id, providerId: institutionId, code, unitId }, at);
    await keepDraft(tx, {
      opportunityId: id,
      state: 'draft',
      data,
      unread: {},
      revision: 1,
      savedAt: at,
      savedBy: viewer.personId,
      submittedBy: null,
    });
    await appendAudit(tx, {
      at,
      institutionId,
      actorId: viewer.personId,
      subjectType: 'course',
      subjectId: id,
      event: { type: 'catalogue.course-created' },
    });
    return { kind: 'created', id };
  });
}
