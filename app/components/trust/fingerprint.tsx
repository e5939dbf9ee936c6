import { useTranslation } from 'react-i18next';
import { CopyButton } from '~/components/ui/copy-button';

const SHORT = 16;

/** The SHA-256 of a certificate, in hexadecimal: its beginning, and the whole to copy. */
export function Fingerprint({ sha256 }: { sha256: string }) {
  const { t } = useTranslation('trust');
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-sm font-normal text-ink-soft">
      <span>
        SHA-256 <code title={sha256}>{sha256.slice(0, SHORT)}…</code>
      </span>
      <CopyButton text={sha256} label={t('public.copyFingerprint')} />
    </span>
  );
}
