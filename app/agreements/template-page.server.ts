/** The public page of templates: guide, blank documents, example, and the upload of a filled one. */
import { redirect } from '@remix-run/node';
import { blankTemplate, pathName, pathNamed } from '#templates/mcra/blank';
import { exampleAgreement } from '#templates/mcra/example';
import { WORD_LIMITS } from '#templates/word/read/open-package';
import { MCRA_WORDING } from '#templates/wording/mcra';
import { MCRA_LANGUAGES, type McraGuide, type McraLanguage } from '#templates/wording/mcra/wording';
import { mayEver } from '~/accounts/permissions';
import type { Viewer } from '~/accounts/roles';
import { findViewer } from '~/accounts/viewer.server';
import { publicUrl } from '~/platform/env.server';
import { readUpload, type Upload } from '~/platform/http.server';
import { answerPage, notFound } from '~/platform/http-cache.server';
import { localeOf, serverT } from '~/platform/i18n.server';
import { type PageHead, pageAddresses } from '~/platform/page-head';
import { queryOf } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { addressOf, createRateLimit } from '~/platform/rate-limit.server';
import { serverPaths } from '~/platform/server-paths';
import { services } from '~/platform/services.server';
import { type CarriedTemplate, packTemplate, unpackTemplate } from './carried-template.server';
import {
  beginInstitutionField,
  type InstitutionField,
  readInstitutionField,
} from './choose-institution.server';
import { draftFromTemplate, type TemplateDraftInput } from './draft-from-template.server';
import {
  type FilledFault,
  type FilledTemplate,
  readFilledTemplate,
} from './filled-template.server';
import { type PartnerRead, partnerOfFile } from './partner-of-file.server';
import { ALL_PATHS } from './terms/document';

type Side = TemplateDraftInput['side'];

export interface TemplateRow {
  readonly name: string;
  /** In the language of the documents: direction, scope, level, kind of learning. */
  readonly answers: readonly [string, string, string, string];
  readonly href: string;
}

export interface TemplatesPage {
  readonly head: PageHead;
  readonly language: McraLanguage;
  readonly languages: readonly { readonly value: McraLanguage; readonly label: string }[];
  readonly guide: McraGuide;
  readonly example: { readonly title: string; readonly notice: string; readonly href: string };
  readonly templates: readonly TemplateRow[];
  readonly upload: {
    readonly viewer: 'anonymous' | 'drafter' | 'other';
    readonly partner: InstitutionField;
    /** Ids of those that cannot be the partner. */
    readonly others: readonly string[];
  };
}

/** What was read, as it travels in the form: the file need not be chosen again. */
export interface KeptReading {
  readonly name: string;
  readonly packed: string;
}

/** What became of an upload that was only looked at, or refused. */
export type TemplateAnswer = {
  readonly kept: KeptReading | null;
  /** As they were chosen, or as the file has them. */
  readonly side: Side;
  readonly partner: InstitutionField;
  /** What the file says of the partner, where nobody chose one. */
  readonly read: PartnerRead | null;
} & (
  | {
      readonly kind: 'problem';
      readonly problem: FilledFault | 'no-file' | 'rate-limited' | 'partner';
    }
  | { readonly kind: 'preview'; readonly preview: TemplatePreview }
  /** The partner was looked for before a file was chosen. */
  | { readonly kind: 'looked' }
);

export interface TemplatePreview {
  readonly title: string;
  readonly language: string;
  readonly path: readonly [string, string, string, string];
  readonly parties: readonly string[];
  readonly lines: number;
  readonly taken: number;
  readonly missing: number;
  readonly mandatory: number;
  readonly left: FilledTemplate['left'];
}

const toLanguage = (asked: string | undefined, locale: string): McraLanguage =>
  MCRA_LANGUAGES.find((each) => each === asked) ??
  MCRA_LANGUAGES.find((each) => each === locale) ??
  'en';

/** The page at a request's address; `language` is that of guide and documents. */
export async function showTemplates(request: Request) {
  const viewer = await findViewer(request);
  const locale = localeOf(request, viewer);
  const language = toLanguage(queryOf(request).language, locale);
  const content = `templates|${language}`;
  return answerPage(request, { viewer, locale, content }, () =>
    load(request, { viewer, locale, language }),
  );
}

async function load(
  request: Request,
  { viewer, locale, language }: { viewer: Viewer | null; locale: string; language: McraLanguage },
): Promise<TemplatesPage> {
  const { guide, example, values } = MCRA_WORDING[language];
  const { t } = serverT(request, { namespace: 'agreements', viewer: { locale } });
  const drafter = viewer !== null && mayEver(viewer, 'agreement.edit');
  const others = othersFor(viewer);
  return {
    head: {
      title: `${t('templates.title')} – Credit Clearinghouse`,
      description: t('templates.lead'),
      ...pageAddresses(publicUrl(services().env), paths.agreementTemplates()),
    },
    language,
    languages: MCRA_LANGUAGES.map((value) => ({
      value,
      label: MCRA_WORDING[value].values.language[value],
    })),
    guide,
    example: {
      title: example.title,
      notice: example.notice,
      href: serverPaths.agreementTemplate('example', language),
    },
    templates: ALL_PATHS.map((path) => ({
      name: pathName(path),
      answers: [
        values.direction[path.direction],
        values.scope[path.scope],
        values.level[path.level],
        values.learningType[path.learningType],
      ] as const,
      href: serverPaths.agreementTemplate(pathName(path), language),
    })),
    upload: {
      viewer: viewer === null ? 'anonymous' : drafter ? 'drafter' : 'other',
      partner: await beginInstitutionField(services().store.read, '', { locale, others }),
      others,
    },
  };
}

/** Nobody agrees with the own institution. */
const othersFor = (viewer: Viewer | null): string[] =>
  viewer?.acting.institutionId ? [viewer.acting.institutionId] : [];

/** Sixteen paths and the example in seven languages: equal bytes each time, made once. */
const made = new Map<string, Uint8Array>();

/** A Word file by the name of a path, or `example`. Throws 404 for a name there is not. */
export async function templateFile(name: string, asked: string | undefined) {
  const language = toLanguage(asked, 'en');
  const path = pathNamed(name);
  if (!path && name !== 'example') throw notFound();
  const key = `${name} ${language}`;
  const bytes =
    made.get(key) ?? (await (path ? blankTemplate(path, language) : exampleAgreement(language)));
  made.set(key, bytes);
  return { bytes, name: `mcra-${name}-${language}.docx` };
}

/** The field that says which of several institutions the file means. */
const READ_PARTNER = 'partner-read';

/** Reading a Word file takes time: so many in a minute from one address. */
const uploads = createRateLimit({ points: 12, seconds: 60 });

/**
 * A filled template: anybody sees what it would become, and nothing is kept; a drafter who asks
 * for it is sent on to the draft.
 */
export async function takeTemplate(request: Request): Promise<TemplateAnswer> {
  const viewer = await findViewer(request);
  const rate = await uploads.take(addressOf(request));
  const upload = await readUpload(request, { maxFile: WORD_LIMITS.file });
  const asking = { locale: localeOf(request, viewer), others: othersFor(viewer) };
  const { read } = services().store;
  const fields = upload.ok && viewer ? upload.fields : new URLSearchParams();
  const asked = { side: sideOf(fields), partner: await partnerIn(fields, asking), read: null };
  if (!rate.allowed) return { kind: 'problem', problem: 'rate-limited', kept: null, ...asked };
  if (!upload.ok) {
    const problem = upload.reason === 'too-large' ? 'too-large' : 'not-a-word-file';
    return { kind: 'problem', problem, kept: null, ...asked };
  }
  const reading = readingOf(upload);
  const looking = fields.get('look') === 'partner';
  if (!reading.ok)
    return looking && reading.fault === 'no-file'
      ? { kind: 'looked', kept: null, ...asked }
      : { kind: 'problem', problem: reading.fault, kept: null, ...asked };
  const { name, filled } = reading.carried;
  const kept = { name, packed: packTemplate(reading.carried) };
  const creating = !looking && fields.get('intent') === 'create';
  if (viewer && creating && asked.partner.chosen)
    return makeDraft(viewer, filled, { ...asked, partner: asked.partner.chosen.value });
  const own = viewer && mayEver(viewer, 'agreement.edit') ? viewer.acting.institutionId : null;
  const unsaid = !looking && asked.partner.chosen === null && asked.partner.words === '';
  const chosen =
    own && unsaid
      ? await partnerOfFile(read, filled.document, { own, side: asked.side, ...asking })
      : asked;
  if (creating && chosen.read?.choices.length !== 1)
    return { kind: 'problem', problem: 'partner', kept, ...chosen };
  return { kind: 'preview', preview: toPreview(filled), kept, ...chosen };
}

/** The one that was looked for and chosen, else the one of those that the file may mean. */
async function partnerIn(
  fields: URLSearchParams,
  asking: { readonly locale: string; readonly others: readonly string[] },
): Promise<InstitutionField> {
  const { read } = services().store;
  const sought = await readInstitutionField(read, fields, 'partner', asking);
  const ticked = fields.get(READ_PARTNER) ?? '';
  return sought.chosen || sought.words !== '' || fields.get('look') === 'partner'
    ? sought
    : beginInstitutionField(read, ticked, asking);
}

async function makeDraft(
  viewer: Viewer,
  filled: FilledTemplate,
  { side, partner }: { readonly side: Side; readonly partner: string },
): Promise<never> {
  const { code } = await draftFromTemplate(services(), viewer, {
    filled,
    side,
    partnerInstitutionId: partner,
  });
  throw redirect(paths.agreementWorkspace(code), {
    status: 303,
    headers: { 'Cache-Control': 'no-store' },
  });
}

const sideOf = (fields: URLSearchParams): Side =>
  fields.get('side') === 'second' ? 'second' : 'first';

type Reading =
  | { readonly ok: true; readonly carried: CarriedTemplate }
  | { readonly ok: false; readonly fault: FilledFault | 'no-file' };

/** A file that was chosen now, else what was read of one before. */
function readingOf({ files, fields }: Upload): Reading {
  const file = files.find((each) => each.field === 'file' && each.bytes.length > 0);
  if (!file) {
    const carried = unpackTemplate(fields.get('reading') ?? '');
    return carried ? { ok: true, carried } : { ok: false, fault: 'no-file' };
  }
  const read = readFilledTemplate(file.bytes);
  return read.ok ? { ok: true, carried: { name: file.name, filled: read.filled } } : read;
}

function toPreview(filled: FilledTemplate): TemplatePreview {
  const { document, language, path, taken, missing, mandatory, left } = filled;
  const { values } = MCRA_WORDING[language];
  const textOf = (map: Readonly<Record<string, string>>) =>
    map[language]?.trim() || Object.values(map).find((each) => each.trim() !== '') || '';
  return {
    title: textOf(document.terms.title),
    language: values.language[language],
    path: [
      values.direction[path.direction],
      values.scope[path.scope],
      values.level[path.level],
      values.learningType[path.learningType],
    ],
    parties: document.terms.parties.map((each) => textOf(each.body.name)),
    lines: document.terms.lines.length,
    taken,
    missing,
    mandatory,
    left,
  };
}
