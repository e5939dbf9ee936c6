/** The rows of the demonstration's agreements, from their data. Pure. */
import { toRecognitionLine } from '~/agreements/agreement';
import { lineKeys } from '~/agreements/line-keys';
import { canonicalHash } from '../ids';
import { type AgreementSeed, agreements } from './agreements.data';
import { dayFrom, instantFrom } from './shapes';

export function agreementRows(now: number) {
  const seeds = agreements(now);
  return {
    agreements: seeds.map((each) => ({
      id: each.id,
      code: each.code,
      titles: each.terms.title,
      createdAt: instantFrom(now, each.createdOn),
    })),
    versions: seeds.map((each) => ({
      id: each.versionId,
      agreementId: each.id,
      version: each.version,
      status: each.status,
      terms: each.terms,
      termsHash: canonicalHash(each.terms),
      inForceFrom: each.terms.duration.inForceFrom,
      inForceUntil: each.terms.duration.inForceUntil,
      publishedAt: each.publishedOn === null ? null : instantFrom(now, each.publishedOn),
      createdAt: instantFrom(now, each.createdOn),
      factsheet: each.factsheet,
      drafterInstitutionId: each.parties[0]?.institutionId ?? null,
      submittedBy: each.parties[0]?.institutionId ?? null,
      submittedAt: instantFrom(now, each.createdOn + 5),
      everApproved: each.parties.some((party) => party.approved !== null),
      signedAt: signedOn(each, now),
    })),
    parties: seeds.flatMap((each) => partyRows(each, now)),
    ...lineRows(seeds.filter((each) => signedOn(each, now) !== null)),
    signatures: seeds.flatMap((each) => signatureRows(each, now)),
  };
}

function partyRows(seed: AgreementSeed, now: number) {
  const hash = canonicalHash(seed.terms);
  return seed.parties.map(({ institutionId, unitId, approved, signed }) => ({
    id: `${seed.versionId}-${institutionId}`,
    agreementVersionId: seed.versionId,
    institutionId,
    unitId,
    approvedHash: approved ? hash : null,
    approvedAt: approved ? instantFrom(now, approved.on, 11) : null,
    approvedBy: approved?.by ?? null,
    signedAt: signed ? instantFrom(now, signed.on, 15) : null,
    signedBy: signed?.by ?? null,
  }));
}

/** When the last party signed; null while one has not. */
function signedOn({ parties }: AgreementSeed, now: number): number | null {
  const days = parties.map((each) => each.signed?.on ?? null);
  return days.some((day) => day === null)
    ? null
    : instantFrom(now, Math.max(...days.map((day) => day ?? 0)), 15);
}

function signatureRows(seed: AgreementSeed, now: number) {
  return seed.parties.flatMap(({ institutionId, signed }) => {
    const facts = seed.factsheet.parties.find((each) => each.institutionId === institutionId);
    return signed === null
      ? []
      : (facts?.signatories ?? []).map((each) => ({
          id: `${each.id}-signature`,
          agreementVersionId: seed.versionId,
          institutionId,
          signatoryId: each.id,
          name: each.name,
          position: each.position,
          kind: 'originals',
          signedOn: dayFrom(now, signed.on),
          termsHash: canonicalHash(seed.terms),
          enteredBy: signed.by,
          at: instantFrom(now, signed.on, 15),
        }));
  });
}

function lineRows(seeds: readonly AgreementSeed[]) {
  const lines = seeds.flatMap((each) =>
    each.terms.lines.map((agreed) =>
      toRecognitionLine(agreed, each.terms, {
        agreementId: each.id,
        code: each.code,
        version: each.version,
        versionId: each.versionId,
        state: 'active',
      }),
    ),
  );
  return {
    lines: lines.map((line) => ({
      id: line.id,
      agreementVersionId: line.agreementVersionId,
      number: line.number,
      issuingInstitutionId: line.issuingInstitutionId,
      recognisingInstitutionId: line.recognisingInstitutionId,
      state: line.state,
      line,
    })),
    keys: lines.flatMap((line) =>
      lineKeys(line).map(({ kind, key, source }, index) => ({
        id: `${line.id}-key-${index + 1}`,
        lineId: line.id,
        recognisingInstitutionId: line.recognisingInstitutionId,
        issuingInstitutionId: line.issuingInstitutionId,
        kind,
        key,
        opportunityId: source.opportunityId,
      })),
    ),
  };
}
