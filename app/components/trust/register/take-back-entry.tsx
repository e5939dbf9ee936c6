import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { TextInput } from '~/components/ui/inputs';
import type { AccreditationRecord } from '~/credentials/accreditation/accreditation-record';
import type { RegisterResult } from '~/credentials/accreditation/register-page.server';

/** Takes an entry of the own table back, for a reason. */
export function TakeBackEntry({
  row,
  came,
}: {
  row: AccreditationRecord;
  came: RegisterResult | null;
}) {
  const { t } = useTranslation('trust');
  const id = useId();
  const wrong = came && !came.ok && 'key' in came && came.key === row.key ? came.error : null;
  return (
    <Disclosure
      plain
      className="text-sm"
      open={wrong !== null}
      summary={<span className="whitespace-nowrap">{t('settings.takeBack')}</span>}
    >
      <form method="post" className="grid gap-3">
        <input type="hidden" name="key" value={row.key} />
        <TextInput
          id={id}
          name="reason"
          label={t('settings.reason')}
          help={t('register.reasonHelp')}
          maxLength={500}
          required
          {...(wrong ? { errors: [t(`error.${wrong}`)] } : {})}
        />
        <Button
          name="intent"
          value="take-back"
          look="danger"
          size="sm"
          className="w-fit"
          aria-label={t('settings.takeBackOf', { name: row.title || row.key })}
        >
          {t('settings.takeBack')}
        </Button>
      </form>
    </Disclosure>
  );
}
