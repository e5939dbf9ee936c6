/** A version as a Word file, PDF or JSON for one of its parties, drafts too; or a signed copy of it. */
import { exportMcra, exportMcraJson, mcraFileName } from '#templates/mcra/export';
import type { McraOptions } from '#templates/mcra/model';
import { isMcraLanguage } from '#templates/mcra/words';
import { findOffice, toPdf } from '#templates/word/pdf';
import { attachment } from '~/platform/attachment.server';
import { AppError } from '~/platform/errors';
import type { Services } from '~/platform/services.server';
import { loadWorkspace } from '../load-workspace.server';
import { openSignedFile } from '../signed-file.server';
import { codeParam, requireAgreementActor, versionAsked } from './actor.server';
import { workspaceModel } from './document.server';

const MEDIA = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json',
} as const;
type Format = keyof typeof MEDIA;

/** Throws AppError `unavailable` where a PDF is asked for and LibreOffice is not installed. */
export async function downloadVersion(services: Services, request: Request, params: unknown) {
  const actor = await requireAgreementActor(services, request);
  const asked = new URL(request.url).searchParams;
  const workspace = await loadWorkspace(services, actor, {
    code: codeParam(params),
    versionId: versionAsked(actor, asked.get('version')),
  });
  const signature = asked.get('signature');
  if (signature !== null)
    return attachment(
      await openSignedFile(services.store.read, services, workspace.versionId, signature),
    );
  const model = await workspaceModel(services, workspace);
  const drafting = workspace.document.terms.draftingLanguage;
  const options = optionsOf(asked, isMcraLanguage(drafting) ? drafting : 'en');
  const format =
    (Object.keys(MEDIA) as Format[]).find((each) => each === asked.get('format')) ?? 'docx';
  const bytes = await bytesOf(
    format,
    () => exportMcra(model, options),
    () => exportMcraJson(model, options),
  );
  const name = mcraFileName(model, format, options);
  return attachment({ bytes, name, mediaType: MEDIA[format] });
}

function optionsOf(asked: URLSearchParams, drafting: McraOptions['language']): McraOptions {
  const lang = asked.get('lang') ?? '';
  const second = asked.get('second') ?? '';
  const language = isMcraLanguage(lang) ? lang : drafting;
  return {
    language,
    ...(isMcraLanguage(second) && second !== language ? { bilingual: second } : {}),
    ...(asked.get('clean') === 'yes' ? { clean: true } : {}),
  };
}

async function bytesOf(
  format: Format,
  word: () => Promise<Uint8Array>,
  json: () => string,
): Promise<Uint8Array> {
  if (format === 'json') return new TextEncoder().encode(json());
  if (format === 'docx') return word();
  const office = await findOffice();
  if (!office) throw new AppError('unavailable', 'there is no LibreOffice to write a PDF with');
  return toPdf(await word(), office);
}
