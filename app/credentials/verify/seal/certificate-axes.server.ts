/** What the certificate itself says about the seal: its kind and its holder. */
import {
  compareLegalIdentifiers,
  type LegalComparison,
  parseLegalIdentifier,
} from '~/elm/legal-identifier';
import type { Organisation, SealLevel } from '../../report';
import type { Certificate } from '../../x509/certificate.server';
import { type Axis, axis } from './axes';

const QC_TYPE_ESEAL = 2;

/** Qualified, and for electronic seals (ETSI EN 319 412-5 §4.2; QcSSCD is a matter of level). */
export function judgeESeal(leaf: Certificate | null): Axis {
  if (!leaf) return axis('inconclusive', 'seal.eseal.no-certificate');
  if (!leaf.qc?.compliance) return axis('inconclusive', 'seal.eseal.not-qualified');
  if (!leaf.qc.types.includes(QC_TYPE_ESEAL)) return axis('invalid', 'seal.eseal.wrong-type');
  if (!leaf.organisationIdentifier) return axis('inconclusive', 'seal.eseal.no-organisation');
  return axis('valid', 'seal.eseal.valid', { holder: leaf.organisation });
}

/**
 * Is the issuer the payload names the organisation that sealed? Its eIDASIdentifier decides; the
 * other legal identifiers may only confirm, since one organisation has several numbers.
 */
export function judgeIssuer(leaf: Certificate | null, issuer: Organisation | null): Axis {
  if (!leaf) return axis('inconclusive', 'seal.issuer.no-certificate');
  if (!issuer) return axis('inconclusive', 'seal.issuer.not-stated');
  if (!leaf.organisationIdentifier) return axis('inconclusive', 'seal.eseal.no-organisation');
  const sealed = leaf.organisationIdentifier;
  const certified = parseLegalIdentifier(sealed);
  const compare = (scheme: string): { value: string; answer: LegalComparison }[] =>
    issuer.identifiers
      .filter((each) => each.scheme === scheme)
      .map(({ value, country }) => ({
        value,
        answer: compareLegalIdentifiers(
          certified,
          parseLegalIdentifier(value, country ?? issuer.country),
        ),
      }));
  const eidas = compare('eidas');
  const same = [...eidas, ...compare('vat'), ...compare('ntr'), ...compare('tax')].find(
    ({ answer }) => answer === 'same',
  );
  const different = eidas.find(({ answer }) => answer === 'different');
  if (different)
    return axis('invalid', 'seal.issuer.different', { stated: different.value, sealed });
  if (same) return axis('valid', 'seal.issuer.same', { identifier: sealed });
  return eidas.length > 0
    ? axis('inconclusive', 'seal.issuer.not-comparable', { sealed })
    : axis('inconclusive', 'seal.issuer.not-stated');
}

/** The level reached (eIDAS arts. 36–38); a qualified certificate is what the certificate says. */
export function levelOf(
  axes: { integrity: Axis; binding: Axis; chain: Axis },
  leaf: Certificate | null,
): SealLevel {
  const sound = [axes.integrity, axes.binding, axes.chain].every(
    ({ status }) => status === 'valid',
  );
  if (!leaf || !sound) return 'any';
  if (!leaf.qc?.compliance) return 'advanced';
  return leaf.qc.sscd && leaf.qc.types.includes(QC_TYPE_ESEAL)
    ? 'qualified'
    : 'advanced-with-qualified-certificate';
}
