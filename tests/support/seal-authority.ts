import {
  type Identity,
  issueCertificate,
  type KeyKind,
  makeKeys,
} from '~/credentials/seal/certificates.server';

const DAY = 86_400_000;

/** A root and the intermediate below it that issues seal certificates. */
export interface SealAuthority {
  root: Identity;
  /** The certificate an operator imports as trust anchor. */
  issuing: Identity;
}

/** A fresh authority; its keys exist only in what is returned. Times in milliseconds. */
export function makeSealAuthority(options: {
  name: string;
  country: string;
  now: number;
  kind?: KeyKind;
}): SealAuthority {
  const { name, country, now, kind = 'p256' } = options;
  const validity = { notBefore: now - 30 * DAY, notAfter: now + 5 * 365 * DAY };
  const root = issueCertificate({
    subject: { commonName: `${name} Root`, organisation: name, country },
    keys: makeKeys(kind),
    authority: {},
    ...validity,
  });
  const issuing = issueCertificate(
    {
      subject: { commonName: `${name} Seals`, organisation: name, country },
      keys: makeKeys(kind),
      authority: { pathLength: 0 },
      ...validity,
    },
    root,
  );
  return { root, issuing };
}
