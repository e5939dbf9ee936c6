/**
 * The credentials inside a learner record (CLR 2.0 §B.1.3): each is checked by its own proof. The
 * record's proof covers them as well, but only says that the record's issuer put them there.
 */
import { isObject, type JsonNode, languages, many, member } from '~/elm/json-node';
import { textIn } from '~/elm/language-map';
import { contextsIn } from '../contexts/walk-contexts';
import { type Code, makeCheck } from '../fault';
import type { CredentialFile } from '../read/credential-file';
import { readNested } from '../read/read';
import type { Check, CheckName, NestedCredential } from '../report';
import { issuerIdOf, statusLookup } from '../status/look-up-status.server';
import type { StatusSource } from '../status/status-source.server';
import { checkRevocation } from './check-revocation';
import { checkValidity } from './check-validity';
import { judgeSeal, type VerifyContext } from './judge-seal.server';

type Status = Check['status'];

const MOST_CREDENTIALS = 32;
/** Of all of them together: canonical forms are dear. */
const MOST_OBJECTS = 1_000;
const MOST_PROOFS = 48;
const MOST_LISTS = 16;

/** Each credential inside the record, in order; none for any other kind of file. */
export async function checkNested(
  { root, dialect }: CredentialFile,
  context: VerifyContext & { statusLists?: StatusSource },
): Promise<NestedCredential[]> {
  if (dialect !== 'clr-2' && dialect !== 'open-badge-3') return [];
  const inside = many(root, 'credentialSubject').flatMap(membersOf);
  const within = { ...context, ...boundedLists(context.statusLists) };
  let objects = 0;
  let proofs = 0;
  const answers: NestedCredential[] = [];
  for (const { value, path } of inside.slice(0, MOST_CREDENTIALS)) {
    if (!isObject(value)) {
      answers.push(unread(path));
      continue;
    }
    const file = readNested({ value, path });
    objects += contextsIn(value).objects;
    proofs += file.proofs?.proofs.length ?? 0;
    answers.push(
      objects > MOST_OBJECTS || proofs > MOST_PROOFS
        ? answerOf(file, path, [makeCheck('SEAL', 'inconclusive', 'seal.nested.too-many')])
        : await judge(file, path, issuerIdOf(root), within),
    );
  }
  const [next] = inside.slice(MOST_CREDENTIALS);
  const left = makeCheck('SEAL', 'inconclusive', 'seal.nested.too-many');
  return next
    ? [...answers, { path: next.path, title: null, issuer: null, checks: [left], signatures: [] }]
    : answers;
}

/** Whatever stands there, read or not. */
function membersOf(subject: JsonNode): { value: unknown; path: string }[] {
  const written = member(subject.value, 'verifiableCredential');
  const path = `${subject.path}.verifiableCredential`;
  if (written === undefined || written === null) return [];
  return Array.isArray(written)
    ? written.map((value: unknown, index) => ({ value, path: `${path}[${index}]` }))
    : [{ value: written, path }];
}

async function judge(
  file: CredentialFile,
  path: string,
  outer: string | null,
  context: VerifyContext & { statusLists?: StatusSource },
): Promise<NestedCredential> {
  const { check, signatures } = file.proofs
    ? await judgeSeal(file, context)
    : { check: withoutProof(file, outer), signatures: [] };
  const asking = { issuer: issuerIdOf(file.root), signatures };
  const lookup = context.statusLists ? statusLookup(context.statusLists, asking, context) : null;
  const revocation = await checkRevocation(file, lookup);
  const checks = [check, revocation, checkValidity(file, context.now)];
  return { ...answerOf(file, path, checks), signatures };
}

/** The record's issuer may speak for itself; for another it needs that one's proof. */
function withoutProof(file: CredentialFile, outer: string | null): Check {
  const issuer = issuerIdOf(file.root);
  return issuer !== null && issuer === outer
    ? makeCheck('SEAL', 'valid', 'seal.nested.own-word')
    : makeCheck('SEAL', 'inconclusive', 'seal.nested.no-proof');
}

const unread = (path: string): NestedCredential => ({
  path,
  title: null,
  issuer: null,
  checks: [makeCheck('SEAL', 'inconclusive', 'seal.nested.unread')],
  signatures: [],
});

function answerOf(file: CredentialFile, path: string, checks: Check[]): NestedCredential {
  const title = file.credential?.title ?? (textIn(languages(file.root, 'name')) || null);
  const issuer = file.credential?.issuer ? textIn(file.credential.issuer.name) : '';
  return { path, title, issuer: issuer || issuerIdOf(file.root), checks, signatures: [] };
}

/** A record may not make us ask for more lists than one credential may. */
function boundedLists(source: StatusSource | undefined): { statusLists?: StatusSource } {
  if (!source) return {};
  let asked = 0;
  return {
    statusLists: async (address) => {
      asked += 1;
      return asked > MOST_LISTS ? { bytes: null, code: 'revocation.offline' } : source(address);
    },
  };
}

/** What a check of the whole becomes where one inside is not valid, or cannot be told. */
const WORSE: Readonly<
  Partial<Record<CheckName, readonly { inner: Status; outer: Status; code: Code }[]>>
> = {
  SEAL: [
    { inner: 'invalid', outer: 'invalid', code: 'seal.nested.invalid' },
    { inner: 'inconclusive', outer: 'inconclusive', code: 'seal.nested.inconclusive' },
  ],
  REVOCATION: [{ inner: 'invalid', outer: 'invalid', code: 'revocation.nested' }],
  // What has ended was achieved all the same: a person decides.
  VALIDITY: [{ inner: 'invalid', outer: 'inconclusive', code: 'validity.nested' }],
};

const GRAVITY: Readonly<Record<Status, number>> = { valid: 0, inconclusive: 1, invalid: 2 };

/** A check of the whole after those of the credentials inside: a good record hides no bad one. */
export function withNested(check: Check, nested: readonly NestedCredential[]): Check {
  for (const { inner, outer, code } of WORSE[check.check] ?? []) {
    const found = nested.flatMap(({ path, title, checks }) =>
      checks
        .filter((each) => each.check === check.check && each.status === inner)
        .map((each) => ({ path, title: title ?? path, code: each.code })),
    );
    const [first] = found;
    if (first && GRAVITY[outer] > GRAVITY[check.status])
      return makeCheck(check.check, outer, code, {
        path: first.path,
        first: first.title.slice(0, 200),
        count: found.length,
        found: first.code,
      });
  }
  return check;
}
