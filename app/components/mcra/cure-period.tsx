import { useTranslation } from 'react-i18next';
import { DateInput } from '../ui/inputs';

/** The period to remedy the breach: set in writing, and over. */
export function CurePeriod({ typed }: { typed: (name: string) => string }) {
  const { t } = useTranslation('mcra');
  return (
    <div className="flex flex-wrap items-start gap-4">
      <DateInput
        id="cure-set-on"
        name="cureSetOn"
        label={t('life.cureSetOn')}
        defaultValue={typed('cureSetOn')}
        required
      />
      <DateInput
        id="cure-until"
        name="cureUntil"
        label={t('life.cureUntil')}
        help={t('life.cureHelp')}
        defaultValue={typed('cureUntil')}
        required
      />
    </div>
  );
}
