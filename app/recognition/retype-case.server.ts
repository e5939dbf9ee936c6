/** The page on which the typed components of a case are read against the paper and mended. */
import { data, redirect } from '@remix-run/node';
import type { Viewer } from '~/accounts/roles';
import { NO_STORE } from '~/accounts/viewer.server';
import { AppError } from '~/platform/errors';
import { readUpload } from '~/platform/http.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { loadCasePage } from '~/recognition/case-page.server';
import { retypeComponents } from '~/recognition/file-paper.server';
import type { ComponentsState } from '~/recognition/forms/component-row';
import { componentsForm, parseComponentRows } from '~/recognition/forms/component-rows';

/** What the page is made of. Throws `not-found` for those who may not type here now. */
export async function showComponents(
  services: Services,
  viewer: Viewer,
  caseId: string,
  locale: string,
) {
  const page = await loadCasePage(services, viewer, caseId);
  if (!page.mayRetype) throw new AppError('not-found', 'nothing to type in this case now');
  const scan = page.documents.find((each) => each.kind === 'paper') ?? null;
  return {
    caseId: page.id,
    revision: page.revision,
    fileNumber: page.fileNumber,
    isDraft: page.status === 'draft',
    scan: scan && { id: scan.id, title: scan.title },
    ...componentsForm(page.components, locale),
  };
}

export interface RetypedForm {
  readonly state: ComponentsState;
  readonly problem: 'overtaken' | null;
}

/** Carries out the form: a row more or less, a table pasted, or all of it saved. */
export async function retypeCase(
  services: Services,
  viewer: Viewer,
  caseId: string,
  request: Request,
) {
  const page = await loadCasePage(services, viewer, caseId);
  if (!page.mayRetype) throw new AppError('not-found', 'nothing to type in this case now');
  const form = await readForm(request);
  const parsed = parseComponentRows(form, page.components);
  if (!parsed.ok) return shown({ state: parsed.state, problem: null }, parsed.status);
  const outcome = await retypeComponents(services, viewer, caseId, {
    revision: Number(form.get('revision')),
    components: parsed.components,
  });
  if (outcome === 'closed') throw new AppError('not-found', 'the case has moved on');
  if (outcome === 'saved') return redirect(`${paths.case(caseId)}?said=retype#units`);
  const { state } = componentsForm(parsed.components, 'en');
  return shown({ state, problem: 'overtaken' }, 409);
}

const shown = (form: RetypedForm, status: number) => data(form, { status, headers: NO_STORE });

/** Rows are many and small; this much text is more than two hundred of them need. */
const MOST_TEXT = 1_000_000;

async function readForm(request: Request): Promise<FormData> {
  const upload = await readUpload(request, { maxFile: MOST_TEXT });
  if (!upload.ok)
    throw new AppError(
      upload.reason === 'too-large' ? 'too-large' : 'bad-input',
      'components form',
    );
  const form = new FormData();
  for (const [name, value] of upload.fields) form.append(name, value);
  return form;
}
