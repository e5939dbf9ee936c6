import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { FileDrop } from '../ui/file-drop';
import { Select } from '../ui/inputs';
import { DeskCard } from './desk-card';
import { ActButton, ActForm, useAt, usePage } from './workspace-context';

/** The document as a file, and a Word file that came back. */
export function FilesDesk({ view }: { view: DeskView }) {
  return (
    <>
      <Download view={view} />
      <UploadWord />
    </>
  );
}

function Download({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  const { code, version, versionId, office, draftingLanguage } = usePage();
  const formats = [
    { value: 'docx', label: t('files.docx') },
    ...(office ? [{ value: 'pdf', label: t('files.pdf') }] : []),
    { value: 'json', label: t('files.json') },
  ];
  const [action = ''] = paths.agreementFile(code, { format: 'docx' }).split('?');
  return (
    <DeskCard id="download" title={t('files.download', { version })}>
      {office ? null : <p className="text-sm text-ink-soft">{t('files.noOffice')}</p>}
      <form method="get" action={action} className="flex flex-wrap items-end gap-4">
        <input type="hidden" name="version" value={versionId} />
        <Select
          id="file-format"
          name="format"
          label={t('files.format')}
          options={formats}
          width="md"
        />
        <Select
          id="file-lang"
          name="lang"
          label={t('files.language')}
          options={view.languages}
          defaultValue={draftingLanguage}
          width="md"
        />
        <Select
          id="file-second"
          name="second"
          label={t('files.second')}
          options={view.languages}
          placeholder={t('files.noSecond')}
          width="md"
        />
        <Checkbox
          id="file-clean"
          name="clean"
          value="yes"
          label={t('files.clean')}
          help={t('files.cleanHelp')}
        />
        <Button icon="download">{t('files.get')}</Button>
      </form>
    </DeskCard>
  );
}

function UploadWord() {
  const { t } = useTranslation('mcra');
  const { editable, may } = usePage();
  const at = useAt();
  if (!editable || !may.comment) return null;
  return (
    <DeskCard id="word" title={t('files.upload')}>
      <p className="max-w-measure text-ink-soft">{t('files.uploadLead')}</p>
      <ActForm intent="word" multipart>
        <FileDrop id="word-file" name="file" label={t('files.file')} accept=".docx" />
        <ActButton form="word" icon="upload">
          {t('files.read')}
        </ActButton>
      </ActForm>
      <p>
        <a href={at('suggestions')}>{t('desk.suggestions')}</a>
      </p>
    </DeskCard>
  );
}
