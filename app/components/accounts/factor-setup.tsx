import { useTranslation } from 'react-i18next';
import { QrCode } from '~/components/ui/qr-code';

/** The steps of setting up an authenticator: open it, scan or type, then the code (as children). */
export function FactorSetupSteps({
  setup,
}: {
  setup: {
    readonly setup: string;
    readonly secret: string;
    readonly qr: { readonly path: string; readonly size: number };
  };
}) {
  const { t } = useTranslation('accounts');
  return (
    <>
      <input type="hidden" name="setup" value={setup.setup} />
      <ol className="grid list-decimal gap-3 ps-6">
        <li>{t('factor.step1')}</li>
        <li>
          <p>{t('factor.step2')}</p>
          <div className="mt-3 flex flex-wrap items-center gap-5">
            <QrCode path={setup.qr.path} size={setup.qr.size} label={t('factor.qr')} />
            <p className="grid gap-1">
              <span className="text-sm text-ink-soft">{t('factor.key')}</span>
              <code className="max-w-[24ch] text-lg tracking-wide break-words">{setup.secret}</code>
            </p>
          </div>
        </li>
        <li>{t('factor.step3')}</li>
      </ol>
    </>
  );
}
