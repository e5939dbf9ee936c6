import { useTranslation } from 'react-i18next';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { useLocale } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Card } from '../ui/card';
import { SectionHeading } from '../ui/headings';
import { Icon } from '../ui/icon';
import { ActionForms } from './action-forms';
import { Meters } from './meters';
import { Remarks } from './remarks';
import { UnitPart } from './unit-part';

/** Beside the form: next steps, what is missing, what the committee said, files. */
export function EditorSide({ editor }: { editor: EditorData }) {
  return (
    <div className="grid content-start gap-6">
      <ActionForms entry={editor.entry} actions={editor.actions} />
      <Doubts editor={editor} />
      <Meters id={editor.entry.id} reports={editor.reports} />
      <Remarks editor={editor} />
      <UnitPart unit={editor.unit} />
      <Files editor={editor} />
    </div>
  );
}

function Doubts({ editor }: { editor: EditorData }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  if (editor.doubts.length === 0) return null;
  return (
    <Card as="section" labelledBy="doubts-title">
      <SectionHeading id="doubts-title">{t('doubt.title')}</SectionHeading>
      <ul className="grid gap-3">
        {editor.doubts.map((doubt) => (
          <li key={doubt.code} className="flex items-start gap-2">
            <Icon name="circle-question" className="mt-0.75 text-unknown" />
            <span>
              {t(`doubt.${doubt.code}`, {
                perEcts: 'perEcts' in doubt ? format.number(doubt.perEcts) : '',
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Files({ editor }: { editor: EditorData }) {
  const { t } = useTranslation('editor');
  const lang = useLocale();
  const { id, isPublic } = editor.entry;
  const kinds = isPublic
    ? (['description', 'edc-draft', 'mock'] as const)
    : (['description'] as const);
  return (
    <Card as="section" labelledBy="files-title">
      <SectionHeading id="files-title">{t('files.title')}</SectionHeading>
      <ul className="grid gap-2">
        {kinds.map((kind) => (
          <li key={kind}>
            <a href={paths.courseFile(id, { kind, lang })} className="inline-flex gap-2">
              <Icon name="download" size="sm" className="mt-1" />
              {t(`files.${kind}`)}
            </a>
          </li>
        ))}
      </ul>
      {isPublic ? null : <p className="mt-2 text-sm text-ink-soft">{t('files.onlyPublished')}</p>}
    </Card>
  );
}
