/** What the agreements of the demonstration world have in common, beside their own data. */
import type { AgreementTerms, Party } from '~/agreements/agreement';
import { Factsheet, type Terms, type TermsInput } from '~/agreements/terms/terms';
import type { LanguageMap } from '~/elm/language-map';
import { bodyOf } from './agreement-lines';
import { institutionSeed } from './course-seed';
import type { InstitutionId } from './institutions.data';
import { dayFrom, enFr } from './shapes';

export function partyTerms(
  id: InstitutionId,
  unit: LanguageMap | null,
  qa: { from: string; until: string },
): Party {
  const by = institutionSeed(id);
  return {
    institutionId: id,
    body: bodyOf(id),
    level: unit ? 'faculty' : 'institution',
    unitId: null,
    unit,
    representedBy: by.representative.name,
    byVirtueOf: by.representative.byVirtueOf,
    seat: by.address.join(', '),
    legalForm: 'public institution of higher education',
    registrationNumber: by.registrationNumber,
    qualityStatus: {
      agency: 'An EQAR-registered agency (fictional)',
      report: `${by.homepage}/quality`,
      decision: 'positive',
      validFrom: qa.from,
      validUntil: qa.until,
    },
  };
}

/** Sections that read the same in each; `recognisers` may name an institution more than once. */
export function bodyTerms(
  ids: readonly InstitutionId[],
  recognisers: readonly string[],
): TermsInput & { process: NonNullable<TermsInput['process']> } {
  return {
    prevailingLanguage: 'en',
    recitals: {
      legalBases: ['lisbon-convention', 'ects-guide', 'council-2022'],
      nationalLaw: '',
      existingAgreement: '',
    },
    legalBasis: [
      enFr(
        'Lisbon Recognition Convention, art. V.1',
        'Convention de reconnaissance de Lisbonne, art. V.1',
      ),
      enFr(
        'Council Recommendation of 16 June 2022 on micro-credentials (2022/C 243/02)',
        'Recommandation du Conseil du 16 juin 2022 sur les microcertifications (2022/C 243/02)',
      ),
    ],
    objectives: ['degree-credit', 'elective'],
    process: {
      completenessWorkingDays: 5,
      parties: ids.filter((id) => recognisers.includes(id)).map(processOf),
    },
    qualityAssurance: ids.map((id) => ({
      institutionId: id,
      statement: institutionSeed(id).qualityAssurance,
    })),
    quality: {
      principles: ['quality', 'transparency', 'relevance', 'valid-assessment', 'recognition'],
      changeNoticeDays: 60,
      annualReview: true,
    },
    fees: { kind: 'none', text: '' },
    publication: 'full-text',
    dataProtection: {
      controllers: 'independent',
      purposes: 'Recognising what learners have achieved at the other party.',
      categories: 'Identity, contact and study data; results of assessments.',
      legalBasis: 'Task in the public interest, GDPR art. 6(1)(e).',
      channel: 'Sealed digital credentials handed in by the learner.',
      retention: 'As the law of the recognising party provides for files of students.',
      breachHours: 48,
      transfers: 'none',
      safeguards: '',
    },
    renewal: { kind: 'explicit', months: 36, reminders: [180, 90, 30] },
    amendment: { kind: 'written', coordinators: [] },
    termination: { noticeMonths: 6 },
    disputes: { negotiationDays: 60, lawKind: 'open', law: '', forum: '' },
  };
}

function processOf(id: InstitutionId): Terms['process']['parties'][number] {
  const by = institutionSeed(id);
  return {
    institutionId: id,
    receiver: by.email,
    decider: 'the recognition curator of the faculty concerned',
    automaticDecision: false,
    automaticLaw: '',
    appealBody: by.policy.appeal?.body?.en ?? '',
    appealDays: 30,
    language: 'en',
  };
}

/** Contacts are functional mailboxes; who represents a party signs for it. */
export function factsheetOf(versionId: string, terms: AgreementTerms, now: number): Factsheet {
  return Factsheet.parse({
    translations: ['fr'],
    parties: terms.parties.map(({ institutionId }) => {
      const by = institutionSeed(institutionId as InstitutionId);
      const mailbox = { name: '', email: by.email, phone: '' };
      return {
        institutionId,
        website: by.homepage,
        signatories: [
          {
            id: `${versionId}-${by.slug}`,
            name: by.representative.name,
            position: 'head of the institution',
            mandate: by.representative.byVirtueOf,
            email: signatoryAddress(by.representative.name, by.email),
            order: 1,
            kind: 'simple',
          },
        ],
        contacts: { administrative: mailbox, academic: mailbox, 'data-protection': mailbox },
      };
    }),
    courses: terms.lines.flatMap((line) =>
      line.sources.map((source) => ({ sourceId: source.id, startsOn: dayFrom(now, 30) })),
    ),
  });
}

/** `Hélène Marchand` at `univ-rochefleur.example` writes as helene.marchand. */
function signatoryAddress(name: string, mailbox: string): string {
  const local = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .toLowerCase()
    .replace(/ +/g, '.');
  return `${local}@${mailbox.split('@')[1] ?? 'example.org'}`;
}
