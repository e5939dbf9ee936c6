/** Published agreements for programs: a page of the register, one agreement as JSON or as Word. */
import { listSignatures, type SignatureRow } from '#db/queries/agreement-work';
import { listLineStates } from '#db/queries/agreements';
import { exportMcra, mcraFileName } from '#templates/mcra/export';
import { recordedModel } from '#templates/mcra/from-record';
import type { McraModel, McraStatus } from '#templates/mcra/model';
import { MCRA_LANGUAGES, type McraLanguage } from '#templates/wording/mcra/wording';
import {
  findRegisterEntry,
  listRegister,
  type PublishedAgreement,
  type RegisterEntry,
  RegisterFilter,
} from '~/agreements/published-agreements.server';
import type { PartyFacts } from '~/agreements/terms/party';
import type { Terms } from '~/agreements/terms/terms';
import { publicUrl } from '~/platform/env.server';
import { problem } from '~/platform/http.server';
import { AgreementParams, queryOf } from '~/platform/path-params.server';
import { paths } from '~/platform/paths';
import { services } from '~/platform/services.server';
import { DOCX } from './agreements-endpoint';
import type { AgreementAnswer, AgreementFacts, AgreementListAnswer } from './agreements-schema';
import { CORS } from './answers.server';

const PAGE_SIZE = 50;
const HEADERS = { ...CORS, 'Cache-Control': 'public, max-age=60', Vary: 'Accept' };

/** GET /api/v1/agreements. */
export async function answerAgreements(request: Request): Promise<Response> {
  const filter = RegisterFilter.safeParse(queryOf(request));
  if (!filter.success) {
    const names = [...new Set(filter.error.issues.map((each) => String(each.path[0])))].join(', ');
    const detail = `These filters have a value that cannot be: ${names}.`;
    return problem({ status: 400, code: 'bad-input', detail }, CORS);
  }
  const { entries, ...place } = await listRegister(services(), filter.data, PAGE_SIZE);
  const answer: AgreementListAnswer = { agreements: entries.map(toFacts), ...place };
  return Response.json(answer, { headers: HEADERS });
}

/** GET /api/v1/agreements/{code}, also with `.docx` after the code. */
export async function answerAgreement(request: Request, params: unknown): Promise<Response> {
  const parsed = AgreementParams.safeParse(params);
  const asked = parsed.success ? parsed.data.code : '';
  const bySuffix = asked.endsWith('.docx');
  const code = bySuffix ? asked.slice(0, -'.docx'.length) : asked;
  const entry = code === '' ? null : await findRegisterEntry(services(), code);
  if (!entry) return missing(`There is no published agreement ${code}.`);
  if (!bySuffix && !prefersWord(request))
    return Response.json(await toAnswer(entry), { headers: HEADERS });
  if (entry.publication !== 'full-text')
    return missing(`The parties of ${code} do not publish its full text.`);
  return wordAnswer(request, entry);
}

const missing = (detail: string) => problem({ status: 404, code: 'not-found', detail }, CORS);

/** Accept (RFC 9110, 12.5.1) names Word, and gives JSON by name no weight as great. */
function prefersWord(request: Request): boolean {
  const weights = new Map(
    (request.headers.get('Accept') ?? '').split(',').map((range) => {
      const [type = '', ...parameters] = range.split(';').map((each) => each.trim().toLowerCase());
      const q = parameters.find((each) => each.startsWith('q='));
      return [type, q === undefined ? 1 : Number(q.slice(2)) || 0];
    }),
  );
  return (weights.get(DOCX) ?? 0) > (weights.get('application/json') ?? 0);
}

async function wordAnswer(request: Request, entry: PublishedAgreement): Promise<Response> {
  const language = languageOf(queryOf(request).lang);
  const signatures = await listSignatures(services().store.read, entry.version.id);
  const model = toModel(entry, signatures);
  const bytes = await exportMcra(model, { language });
  return new Response(bytes as BodyInit, {
    headers: {
      ...HEADERS,
      'Content-Type': DOCX,
      'Content-Disposition': `attachment; filename="${mcraFileName(model, 'docx', { language })}"`,
    },
  });
}

const languageOf = (asked: string | undefined): McraLanguage =>
  MCRA_LANGUAGES.find((each) => each === asked) ?? 'en';

function toFacts({
  agreement,
  version,
  parties,
  state,
  publication,
}: RegisterEntry): AgreementFacts {
  return {
    code: agreement.code,
    version: version.version,
    titles: agreement.titles,
    status: state,
    publication,
    inForceFrom: version.inForceFrom,
    inForceUntil: version.inForceUntil,
    termsHash: version.termsHash,
    parties: parties.map(({ institution: { slug, names, country } }) => ({ slug, names, country })),
    url: `${publicUrl(services().env)}${paths.agreement(agreement.code)}`,
  };
}

async function toAnswer(entry: PublishedAgreement): Promise<AgreementAnswer> {
  const { version, terms } = entry;
  const states = await listLineStates(services().store.read, [version.id]);
  const { parent, signedFileHash, changes } = toModel(entry).head;
  const full = entry.publication === 'full-text';
  return {
    ...toFacts(entry),
    lines:
      entry.publication === 'listing'
        ? null
        : terms.lines.map((each) => ({
            ...each,
            // What ended before its first day has left no line.
            state: states.get(`${version.id} ${each.number}`) ?? 'ended',
          })),
    terms: full ? withoutAccounts(terms) : null,
    withheld: ['signatories', 'contacts'],
    parent,
    signedFileHash,
    changes: full
      ? changes.map(({ addresses, ...each }) => ({ ...each, addresses: [...addresses] }))
      : null,
  };
}

/** Coordinators are named, their accounts are not. */
function withoutAccounts(terms: Terms): Record<string, unknown> {
  const coordinators = terms.amendment.coordinators.map(({ personId: _, ...each }) => each);
  return { ...terms, amendment: { ...terms.amendment, coordinators } };
}

/** That there is one is said. */
const masked = (text: string): string => (text.trim() === '' ? '' : '–');

/** Whom to ask is said; at which address or number, only to the parties. */
const withoutAddresses = (contacts: PartyFacts['contacts']): PartyFacts['contacts'] => {
  const named = Object.entries(contacts).map(
    ([role, { name, email, phone }]) =>
      [role, { name, email: masked(email), phone: masked(phone) }] as const,
  );
  return { ...contacts, ...Object.fromEntries(named) };
};

/** The public knows published versions only, and has no need of anybody's addresses. */
function toModel(
  { agreement, version, published, state }: PublishedAgreement,
  signatures: readonly SignatureRow[] = [],
): McraModel {
  const { document, head } = recordedModel({
    agreement,
    versions: published,
    chosen: version,
    status: state as McraStatus,
    signatures,
  });
  const { terms, factsheet } = document;
  return {
    document: {
      terms,
      factsheet: {
        ...factsheet,
        parties: factsheet.parties.map((party) => ({
          ...party,
          signatories: party.signatories.map((each) => ({ ...each, email: '–' })),
          contacts: withoutAddresses(party.contacts),
        })),
      },
    },
    head: { ...head, withheld: true },
  };
}
