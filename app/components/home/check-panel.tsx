import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { FileDrop } from '../ui/file-drop';
import { Icon } from '../ui/icon';

/** Check any credential at once; posted to /check, which stores nothing. */
export function CheckPanel() {
  const { t } = useTranslation('home');
  const busy = useNavigation().formAction === paths.check();
  return (
    <Card as="section" labelledBy="check-title" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="check-title" className="flex items-center gap-2 text-xl">
          <Icon name="shield" size="lg" className="text-accent" />
          {t('check.title')}
        </h2>
        <p className="text-ink-soft">{t('check.text')}</p>
      </div>
      <Form
        method="post"
        action={paths.check()}
        encType="multipart/form-data"
        className="grid gap-4"
      >
        <FileDrop
          id="file"
          name="file"
          label={t('check.label')}
          help={t('check.help')}
          accept=".jsonld,.json,.jwt,.xml,.pdf,.png,.svg,application/json,application/ld+json"
          required
        />
        <Button look="secondary" icon="shield" busy={busy}>
          {t('check.submit')}
        </Button>
      </Form>
    </Card>
  );
}
