/** The module description to fill in by hand: every field with what may stand in it and what it counts for. */
import { findInstitution } from '#db/queries/institutions';
import {
  type DescriptionRow,
  type ModuleDescription,
  moduleDescription,
} from '#templates/module-description/module-description';
import { authorizeList } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { iscedTree } from '~/elm/vocabularies/vocabularies';
import { services } from '~/platform/services.server';
import { completeOpportunity } from '../learning-opportunity';
import { annexIReport } from '../profiles/profiles';
import { DOCX, type FileAnswer, languageOf, type Words, wordsFor } from './course-files.server';
import { missingOf } from './faults';
import type { FieldSpec, OptionSource } from './field-spec';
import { SECTIONS } from './fields.data';
import type { Options } from './options.server';
import { readerFor } from './reader.server';

type Permitted = NonNullable<DescriptionRow['permitted']>;
type Mark = ModuleDescription['sections'][number]['rows'][number]['marks'][number];

/** Lists of the whole world: one writes the name. */
const BY_NAME: ReadonlySet<OptionSource> = new Set(['country', 'language', 'currency']);

const NOTHING = completeOpportunity({ title: {} });
const REQUIRED: ReadonlySet<string> = new Set(missingOf(NOTHING).map(({ name }) => name));
const ANNEX_I: ReadonlyMap<string, Mark> = new Map(
  annexIReport(NOTHING)
    .elements.toSorted((a, b) => Number(a.mandatory) - Number(b.mandatory))
    .flatMap(({ fields, mandatory }) =>
      fields.map((field) => [field, mandatory ? 'annex-i' : 'annex-i-optional'] as const),
    ),
);

const marksOf = ({ at }: FieldSpec): Mark[] => {
  const annexI = ANNEX_I.get(at);
  return [...(REQUIRED.has(at) ? ['required' as const] : []), ...(annexI ? [annexI] : [])];
};

/** An empty module description. Only for people who see drafts; throws AppError `not-found`. */
export async function blankDescription(request: Request, viewer: Viewer): Promise<FileAnswer> {
  authorizeList(viewer, 'catalogue.read-draft');
  const { viewer: own, locale } = languageOf(request, viewer);
  const words = wordsFor(request, own);
  const { institutionId } = viewer.acting;
  const home = institutionId ? await findInstitution(services().store.read, institutionId) : null;
  const { options } = readerFor(request, own, home?.country ?? '');
  const bytes = await moduleDescription({
    language: locale,
    heading: null,
    at: 0,
    sections: SECTIONS.map(({ name, fields }) => ({
      heading: words.section(name),
      rows: fields.map((spec: FieldSpec) => blankRow(spec, { words, options, locale })),
    })),
  });
  return { bytes, name: `module-description-${locale}.docx`, mediaType: DOCX };
}

interface Asking {
  readonly words: Words;
  readonly options: Options;
  readonly locale: string;
}

/** A field that names something on record asks nothing on paper: what it is stands beside it. */
const isAsked = ({ kind }: FieldSpec): boolean => kind !== 'record';

const blankRow = (spec: FieldSpec, asking: Asking): DescriptionRow => ({
  label: asking.words.label(spec.key),
  help: asking.words.help(spec.key),
  marks: marksOf(spec),
  permitted: permittedIn(spec, asking),
  lines:
    'fields' in spec
      ? spec.fields.filter(isAsked).map((each) => ({
          label: asking.words.label(each.key),
          text: '',
          permitted: permittedIn(each, asking),
        }))
      : [],
});

function permittedIn(spec: FieldSpec, { options, locale }: Asking): Permitted | null {
  if (spec.kind === 'flag') return { of: 'yes-no', values: [] };
  if (spec.kind === 'field-of-study') {
    const fields = iscedTree(locale).map(({ code, label }) => `${code} ${label}`);
    return { of: 'isced-f', values: fields };
  }
  if (spec.kind !== 'choice' && spec.kind !== 'choices') return null;
  const values = options[spec.from].map(({ label }) => label);
  if (BY_NAME.has(spec.from) || values.length === 0) return null;
  return { of: spec.kind === 'choice' ? 'one' : 'any', values };
}
