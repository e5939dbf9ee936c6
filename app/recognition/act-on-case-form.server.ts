/** A form of the case screen as posted: read under its limits, parsed, carried out, and answered. */
import { parseWithZod } from '@conform-to/zod/v4';
import { data, redirect } from '@remix-run/node';
import type { Viewer } from '~/accounts/roles';
import { readInstitutionField } from '~/agreements/choose-institution.server';
import { AppError } from '~/platform/errors';
import { localeOf } from '~/platform/i18n.server';
import { paths } from '~/platform/paths';
import type { Services } from '~/platform/services.server';
import { actOnCase, type CaseAnswer } from '~/recognition/act-on-case.server';
import { openCaseFile } from '~/recognition/case-access.server';
import type { Paper } from '~/recognition/file-paper.server';
import { CaseForm } from '~/recognition/forms/case-forms';
import { MAX_PAPER_BYTES } from '~/recognition/forms/request-state';
import type { ReturnedForm } from '~/recognition/forms/returned-form';
import { paperKind } from '~/recognition/paper-kind.server';
import { readRequestForm } from '~/recognition/read-request-form.server';

const NO_STORE = { 'Cache-Control': 'no-store' };

/**
 * Done and already done lead back to the page; everything else shows it again with what was typed:
 * 422 where something is missing or wrong, 409 where somebody was faster, 200 where an institution
 * was only looked for.
 */
export async function actOnCaseForm(
  services: Services,
  viewer: Viewer,
  caseId: string,
  request: Request,
) {
  const { read } = services.store;
  await openCaseFile(read, viewer, 'case.read', caseId);
  const { fields, file, problem } = await readRequestForm(request, MAX_PAPER_BYTES);
  if (problem === 'malformed') throw new AppError('bad-input', 'a form that cannot be read');
  const asks = { locale: localeOf(request, viewer), others: [] };
  const sent: Sent = {
    fields,
    institution: asksInstitution(fields)
      ? await readInstitutionField(read, fields, 'value', asks)
      : null,
  };
  if (sent.institution && fields.get('look') === 'value') return shown(sent, null, 200);
  if (problem) return shown(sent, { kind: 'file', code: problem }, 413, { file: [problem] });
  const attachment = file ? await toPaper(file) : null;
  if (attachment === 'unknown-kind')
    return shown(sent, { kind: 'file', code: 'file-kind' }, 422, { file: ['file-kind'] });
  const submission = parseWithZod(withoutBlankChoices(fields), { schema: CaseForm });
  const unchosen = unchosenIn(sent);
  if (submission.status !== 'success')
    return shown(sent, null, 422, { ...codesOf(submission.error ?? {}, fields), ...unchosen });
  if (unchosen) return shown(sent, null, 422, unchosen);
  const answer = await actOnCase(services, viewer, caseId, submission.value, attachment);
  return answered(caseId, sent, answer);
}

/** A form as it came. */
type Sent = { readonly fields: URLSearchParams } & Pick<ReturnedForm, 'institution'>;

const asksInstitution = (fields: URLSearchParams): boolean =>
  fields.get('intent') === 'confirm' && fields.get('fact') === 'awarding-body';

function unchosenIn({ institution }: Sent): ReturnedForm['errors'] | null {
  if (!institution || institution.chosen) return null;
  return { value: [institution.unclear ? 'institution' : 'required'] };
}

function answered(caseId: string, sent: Sent, answer: CaseAnswer) {
  switch (answer.kind) {
    case 'done':
      return redirect(backTo(caseId, answer.done, sent.fields.get('at')));
    case 'already':
      return redirect(backTo(caseId, 'already', null));
    case 'overtaken':
    case 'closed':
      return shown(sent, { kind: answer.kind }, 409);
    case 'refused': {
      const { action, reason, missing } = answer;
      const errors = Object.fromEntries(missing.map((each) => [each.field, [each.code]]));
      return shown(sent, { kind: 'refused', action, reason, missing: [...missing] }, 422, errors);
    }
  }
}

/** The page with a word on what happened, at the part the form stood in. */
function backTo(caseId: string, said: string, at: string | null): string {
  const hash = at && /^[\w-]{1,80}$/.test(at) ? `#${at}` : '';
  return `${paths.case(caseId)}?${new URLSearchParams({ said })}${hash}`;
}

function shown(
  { fields, institution }: Sent,
  problem: ReturnedForm['problem'],
  status: 200 | 409 | 413 | 422,
  errors: ReturnedForm['errors'] = {},
) {
  const values: Record<string, string[]> = {};
  for (const name of new Set(fields.keys())) values[name] = fields.getAll(name);
  const form = fields.get('form') ?? '';
  const returned: ReturnedForm = { form, values, errors, institution, problem };
  return data(returned, { status, headers: NO_STORE });
}

/** Choices left empty in a list of targets are none, not a mistake. */
function withoutBlankChoices(fields: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const [name, value] of fields)
    if (name !== 'targets' || value !== '') kept.append(name, value);
  return kept;
}

const CODES: ReadonlySet<string> = new Set([
  'required',
  'number',
  'reason-evidence',
  'reason-code',
  'condition-text',
]);

/** Messages of the schemas as codes that have words. */
function codesOf(
  errors: Readonly<Record<string, string[] | null>>,
  fields: URLSearchParams,
): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(errors).map(([name, messages]) => {
      const known = messages?.find((each) => CODES.has(each));
      return [name, [known ?? (fields.get(name) ? 'invalid' : 'required')]];
    }),
  );
}

async function toPaper(file: { name: string; bytes: Uint8Array }): Promise<Paper | 'unknown-kind'> {
  const kind = await paperKind(file.bytes);
  return kind.kind === 'paper' ? { ...file, mediaType: kind.mediaType } : 'unknown-kind';
}
