/** What of a national list cannot be relied on here although the list grants it, and why. */
import { type CertificateFault, faultOfCertificate } from '../../x509/certificate.server';
import { type ListedService, type TrustedList, unknownConditionsNow } from './trusted-list';

export interface ListProblem {
  readonly territory: string;
  readonly provider: string;
  readonly service: string;
  readonly type: ListedService['type'];
  /** A certificate that cannot be read, or a critical condition that is not understood. */
  readonly why: CertificateFault | 'condition';
  /** The condition by its name or address; null for a certificate. */
  readonly condition: string | null;
}

export function problemsOf(list: TrustedList): ListProblem[] {
  if (list.kind !== 'national') return [];
  return list.providers.flatMap(({ name: provider, services }) =>
    services.flatMap((service): ListProblem[] => {
      const about = {
        territory: list.territory,
        provider,
        service: service.name,
        type: service.type,
      };
      const unread = service.certificates.flatMap((each) => {
        const fault = faultOfCertificate(Buffer.from(each, 'base64'));
        return fault ? [{ ...about, why: fault, condition: null }] : [];
      });
      const conditions = unknownConditionsNow(service).map((condition) => ({
        ...about,
        why: 'condition' as const,
        condition,
      }));
      return [...unread, ...conditions];
    }),
  );
}

const WORDS: Readonly<Record<ListProblem['why'], string>> = {
  'too-large': 'its certificate is larger than any real one',
  malformed: 'its certificate is damaged',
  key: 'the key or algorithm of its certificate is not known here',
  condition: 'its entry sets a critical condition that is not understood here',
};

/** A problem in plain English, for the command line. */
export const describeProblem = ({
  territory,
  type,
  provider,
  service,
  why,
  condition,
}: ListProblem): string =>
  `${territory}, ${type} ${provider}: ${service} is not relied on: ${WORDS[why]}${condition === null ? '' : ` (${condition})`}.`;
