/** What the parameters of our addresses may be; routes parse them once, at the edge. */
import { z } from 'zod';
import { AppError } from './errors';

/** Ids are ours: short, without separators that mean something elsewhere. */
const Id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);
const Slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
/** Tokens carry at least 128 bits in base64url. */
const Token = z.string().regex(/^[A-Za-z0-9_-]{10,200}$/);

export const IdParams = z.object({ id: Id });
const CaseDocumentParams = z.object({ id: Id, documentId: Id });
export const AgreementParams = z.object({
  code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/),
});
export const TokenParams = z.object({ token: Token });
/** ISCED-F: two to four digits. */
export const FieldParams = z.object({ code: z.string().regex(/^\d{2,4}$/) });
/** The last part of an ESCO IRI. */
export const SkillParams = z.object({ skill: z.string().regex(/^[A-Za-z0-9_.-]{1,80}$/) });
export const InstitutionParams = z.object({ slug: Slug });
export const DemoCredentialParams = z.object({
  name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/),
});

/** Query of the course list and of other lists in pages. */
export const ListQuery = z.object({
  q: z.string().trim().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type ListQuery = z.infer<typeof ListQuery>;

/** The query of a request as a plain object; of repeated names the last counts. */
export const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(new URL(request.url).searchParams);

type Params = Readonly<Record<string, string | undefined>>;

/** The id in an address. Throws AppError `not-found` where it cannot be one of ours. */
export const idParam = (params: Params): string => parsedOr404(IdParams, params).id;

/** The ids of a case and of one of its documents. Throws AppError `not-found` likewise. */
export const caseDocumentParams = (params: Params): { id: string; documentId: string } =>
  parsedOr404(CaseDocumentParams, params);

function parsedOr404<T>(schema: z.ZodType<T>, params: Params): T {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw new AppError('not-found', 'an address that cannot be ours');
  return parsed.data;
}
