import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useKeptText } from './use-autosave';

/** What was typed here and never stored is offered: taken back it is shown, not saved unasked. */
export function KeptNotice({ editor, taken }: { editor: EditorData; taken: boolean }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  const { kept, drop } = useKeptText(editor);
  if (taken) return <Notice kind="warning" live title={t('kept.taken')} />;
  if (kept === null || !editor.writable) return null;
  const overtaken = kept.revision < editor.entry.revision;
  return (
    <Notice kind="warning" live title={t('kept.title')}>
      <p>{t('kept.body', { when: format.dateTime(kept.at) })}</p>
      {overtaken ? <p>{t('kept.overtaken')}</p> : null}
      <div className="mt-3 flex flex-wrap gap-3">
        <Form method="post">
          {kept.fields.map(([name, value], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same name comes several times
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <Button name="intent" value="take-back">
            {t('kept.take')}
          </Button>
        </Form>
        <Button type="button" look="secondary" onClick={drop}>
          {t('kept.drop')}
        </Button>
      </div>
    </Notice>
  );
}
