import { useTranslation } from 'react-i18next';
import type { PreviewData } from '~/catalogue/editing/show-review.server';
import { Notice } from '../ui/notice';
import { EntryHeading } from './entry-heading';
import { FactSections } from './fact-sections';
import { Meters } from './meters';

/** The entry as it is written now, to be read through before it is submitted. */
export function PreviewPage({ preview }: { preview: PreviewData }) {
  const { t } = useTranslation('editor');
  const { entry, sections } = preview;
  return (
    <>
      <EntryHeading entry={entry} at="preview" lead={t('preview.lead')} />
      <div className="grid gap-10 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="grid min-w-0 content-start gap-6">
          {preview.microCredential ? <Notice title={t('preview.notDegree')} /> : null}
          {sections.length === 0 ? <p>{t('preview.empty')}</p> : null}
          <FactSections sections={sections} />
        </div>
        <Meters id={entry.id} reports={preview.reports} />
      </div>
    </>
  );
}
