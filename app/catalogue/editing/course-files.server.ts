/** Files of an entry: its module description, and drafts of credentials of what is published. */
import { findCourseToExport } from '#db/queries/course-export';
import {
  type DescriptionRow,
  moduleDescription,
} from '#templates/module-description/module-description';
import { authorizeList } from '~/accounts/permissions';
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
import { SECTIONS } from './fields.data';
import { readerFor } from './reader.server';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface FileAnswer {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
}

/** `?lang=` comes before the reader's own language: a file goes to others. */
function languageOf(request: Request, viewer: Viewer): { viewer: Viewer; locale: 'en' | 'fr' } {
  const asked = new URL(request.url).searchParams.get('lang');
  const wanted = asked === 'en' || asked === 'fr' ? { ...viewer, locale: asked } : viewer;
  const { locale } = serverT(request, { namespace: 'editor', viewer: wanted });
  return { viewer: wanted, locale };
}

function wordsFor(request: Request, viewer: Viewer) {
  const { t } = serverT(request, { namespace: 'editor', viewer });
  return {
    section: (name: (typeof SECTIONS)[number]['name']) => t(`section.${name}`),
    label: (key: FieldSpec['key']) => t(`field.${key}.label`),
    help: (key: FieldSpec['key']) => t(`field.${key}.help`),
  };
}
type Words = ReturnType<typeof wordsFor>;

/** An empty module description to fill in by hand. Only for people who see drafts. */
export async function blankDescription(request: Request, viewer: Viewer): Promise<FileAnswer> {
  authorizeList(viewer, 'catalogue.read-draft');
  const { viewer: reader, locale } = languageOf(request, viewer);
  const words = wordsFor(request, reader);
  const bytes = await moduleDescription({
    language: locale,
    heading: null,
    at: 0,
    sections: SECTIONS.map(({ name, fields }) => ({
      heading: words.section(name),
      rows: fields.map((spec: FieldSpec) => blankRow(spec, words)),
    })),
  });
  return { bytes, name: `module-description-${locale}.docx`, mediaType: DOCX };
}

const blankRow = (spec: FieldSpec, words: Words): DescriptionRow => ({
  label: words.label(spec.key),
  help: words.help(spec.key),
  lines:
    'fields' in spec ? spec.fields.map((each) => ({ label: words.label(each.key), text: '' })) : [],
});

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
  lines: linesOf(fact, words, null),
});

/** Rows of rows become lines: a number before the first of each, a label before every one. */
function linesOf(
  fact: Fact,
  words: Words,
  label: string | null,
): { label: string | null; text: string }[] {
  const own = fact.texts.map(({ text, lang }) => ({
    label,
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
