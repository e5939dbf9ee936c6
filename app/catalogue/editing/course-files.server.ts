/** Files of an entry: its module description, and drafts of credentials of what is published. */
import { findCourseToExport } from '#db/queries/course-export';
import {
  type DescriptionLine,
  type DescriptionRow,
  moduleDescription,
} from '#templates/module-description/module-description';
import type { Viewer } from '~/accounts/roles';
import { countryName, languageName } from '~/elm/display-names';
import { textIn } from '~/elm/language-map';
import { localisedOr } from '~/elm/localised';
import { AppError } from '~/platform/errors';
import { dayOf } from '~/platform/format';
import { serverT } from '~/platform/i18n.server';
import { services } from '~/platform/services.server';
import { mockCredential, uploadDraft } from './credential-draft';
import { describeCourse, type Fact, isStated } from './describe-course.server';
import { openEntry } from './entry.server';
import type { FieldSpec } from './field-spec';
import type { SECTIONS } from './fields.data';
import { readerFor } from './reader.server';

export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface FileAnswer {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

/** `?lang=` comes before the reader's own language: a file goes to others. */
export function languageOf(
  request: Request,
  viewer: Viewer,
): { viewer: Viewer; locale: 'en' | 'fr' } {
  const asked = new URL(request.url).searchParams.get('lang');
  const wanted = asked === 'en' || asked === 'fr' ? { ...viewer, locale: asked } : viewer;
  const { locale } = serverT(request, { namespace: 'editor', viewer: wanted });
  return { viewer: wanted, locale };
}

export function wordsFor(request: Request, viewer: Viewer) {
  const { t } = serverT(request, { namespace: 'editor', viewer });
  return {
    section: (name: (typeof SECTIONS)[number]['name']) => t(`section.${name}`),
    label: (key: FieldSpec['key']) => t(`field.${key}.label`),
    help: (key: FieldSpec['key']) => t(`field.${key}.help`),
  };
}
export type Words = ReturnType<typeof wordsFor>;

/** `?kind=`: the module description of an entry, or a draft of a credential. */
export async function courseFile(
  request: Request,
  viewer: Viewer,
  id: string,
): Promise<FileAnswer> {
  const kind = new URL(request.url).searchParams.get('kind') ?? 'description';
  const entry = await openEntry(services().store.read, viewer, id, 'catalogue.read-draft');
  const name = entry.code.replace(/[^A-Za-z0-9._-]+/g, '-');
  if (kind === 'description') return filledDescription(request, viewer, entry, name);
  if (kind !== 'edc-draft' && kind !== 'mock')
    throw new AppError('not-found', 'there is no such file of an entry');
  const course = await findCourseToExport(services().store.read, id);
  if (!course) throw new AppError('not-found', 'credentials are drafted from what is published');
  const facts = {
    course,
    id: `${course.id}-v${course.version}`,
    at: new Date(course.updatedAt).toISOString(),
    names: {
      language: (code: string) => languageName(code, 'en'),
      country: (code: string) => countryName(code, 'en'),
    },
  };
  const written = kind === 'mock' ? mockCredential(facts) : uploadDraft(facts);
  return {
    bytes: Buffer.from(`${JSON.stringify(written, null, 2)}\n`),
    name: kind === 'mock' ? `MOCK-${name}.json` : `${name}-edc-draft.json`,
    mediaType: 'application/json',
  };
}

async function filledDescription(
  request: Request,
  viewer: Viewer,
  entry: Awaited<ReturnType<typeof openEntry>>,
  name: string,
): Promise<FileAnswer> {
  const { viewer: own, locale } = languageOf(request, viewer);
  const reader = readerFor(request, own, entry.row.provider.country);
  const words = wordsFor(request, own);
  const at = entry.row.draft?.savedAt ?? entry.row.entry.updatedAt;
  const bytes = await moduleDescription({
    language: locale,
    at,
    heading: {
      title: textIn(entry.data.title, locale),
      code: entry.code,
      provider: localisedOr(entry.row.provider.names, locale, entry.row.provider.slug).text,
      stand: reader.day(dayOf(at)),
      version: entry.row.draft ? null : entry.row.entry.publishedVersion,
      microCredential: entry.data.microCredential,
    },
    sections: describeCourse(entry.data, { ...reader, locale }).map(({ section, facts }) => ({
      heading: words.section(section),
      rows: facts.map((fact) => filledRow(fact, words)),
    })),
  });
  return { bytes, name: `module-description-${name}-${locale}.docx`, mediaType: DOCX };
}

const filledRow = (fact: Fact, words: Words): DescriptionRow => ({
  label: words.label(fact.key),
  help: isStated(fact) ? null : words.help(fact.key),
  marks: [],
  permitted: null,
  lines: linesOf(fact, words, null),
});

/** Rows of rows become lines: a number before the first of each, a label before every one. */
function linesOf(fact: Fact, words: Words, label: string | null): DescriptionLine[] {
  const own = fact.texts.map(({ text, lang }) => ({
    label,
    permitted: null,
    text: lang ? `${text} (${lang})` : text,
  }));
  const below = fact.rows.flatMap((row, index) =>
    row.flatMap((each, at) => {
      const number = fact.rows.length > 1 && at === 0 ? `${index + 1}. ` : '';
      return linesOf(each, words, `${number}${words.label(each.key)}`);
    }),
  );
  return [...own, ...below];
}
