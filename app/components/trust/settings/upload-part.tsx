import { Form, useNavigation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { FileDrop } from '~/components/ui/file-drop';
import { SectionHeading } from '~/components/ui/headings';
import { StatusBadge } from '~/components/ui/status-badge';
import { Table } from '~/components/ui/table';
import type { UploadedList } from '~/credentials/trust/trust-action.server';
import { useCodeText } from '~/platform/i18n';
import type { PartProps } from './part-props';
import { useTrustForm } from './use-trust-form';

/** The form that takes lists. */
export function UploadPart({ settings, stateOf }: PartProps) {
  const { t } = useTranslation('trust');
  const { field } = useTrustForm('upload', stateOf('upload'));
  const { id, name, errors } = { errors: undefined, ...field('files') };
  const busy = useNavigation().formData?.get('intent') === 'upload';
  // Files that were read are proposals now: the form begins anew.
  const key = settings.proposals.map((each) => each.id).join(' ');
  return (
    <Card as="section" labelledBy="upload-title">
      <SectionHeading id="upload-title" lead={t('settings.uploadLead')}>
        {t('settings.uploadTitle')}
      </SectionHeading>
      <Form key={key} method="post" encType="multipart/form-data" className="grid max-w-xl gap-5">
        <input type="hidden" name="intent" value="upload" />
        <FileDrop
          id={id}
          name={name}
          label={t('settings.files')}
          accept=".xml,application/vnd.etsi.tsl+xml"
          multiple
          required
          {...(errors ? { errors } : {})}
        />
        <Button className="w-fit" busy={busy} busyLabel={t('settings.reading')}>
          {t('settings.submitUpload')}
        </Button>
      </Form>
    </Card>
  );
}

/** What was made of the files sent last. It takes the focus: it stands far above its form. */
export function ReadFiles({ read }: { read: readonly UploadedList[] }) {
  const { t } = useTranslation('trust');
  const text = useCodeText('trust');
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (read.length > 0) box.current?.focus();
  }, [read]);
  return (
    <section ref={box} tabIndex={-1} aria-label={t('settings.readTitle')}>
      <SectionHeading>{t('settings.readTitle')}</SectionHeading>
      <Table
        caption={t('settings.readCaption')}
        captionHidden
        rows={read}
        rowKey={(row, index) => `${index}-${row.file}`}
        columns={[
          {
            key: 'file',
            header: t('settings.file'),
            rowHeader: true,
            cell: (row) => <span className="[overflow-wrap:anywhere]">{row.file}</span>,
          },
          {
            key: 'result',
            header: t('settings.result'),
            cell: (row) => (
              <>
                <StatusBadge tone={row.status === 'refused' ? 'invalid' : 'valid'}>
                  {row.status === 'refused' ? t('settings.refused') : t('settings.held')}
                </StatusBadge>{' '}
                {text('code', row.code)}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
