import { useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

/** What can be done to the chosen cases at once: full matches only, each still to be signed. */
export function BulkBar() {
  const { t } = useTranslation('cases');
  const busy = useNavigation().state === 'submitting';
  return (
    <div
      className="mb-3 flex flex-wrap items-center gap-x-5 gap-y-2 rounded-lg border border-line bg-surface px-4 py-2.5"
      data-print="never"
    >
      <Button look="secondary" size="sm" icon="list-checks" busy={busy}>
        {t('inbox.bulk.submit')}
      </Button>
      <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 text-sm text-ink-soft">
        <Icon name="info" size="sm" className="mt-0.75" />
        {t('inbox.bulk.text')}
      </p>
    </div>
  );
}
