import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import type { FieldKey } from '~/catalogue/editing/field-keys.data';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { paths } from '~/platform/paths';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Colon } from '../ui/colon';
import { SectionHeading } from '../ui/headings';
import { TextInput } from '../ui/inputs';
import { StatusBadge } from '../ui/status-badge';

type Remark = EditorData['comments'][number];

/** The name of the field a remark is on. */
export function useRemarkField() {
  const { t } = useTranslation('editor');
  return (field: string | null): string =>
    field === null ? t('remarks.whole') : t(`field.${field as FieldKey}.label`);
}

/** What the committee said, to be dealt with one by one. */
export function Remarks({ editor }: { editor: EditorData }) {
  const { t } = useTranslation('editor');
  if (editor.comments.length === 0) return null;
  return (
    <Card as="section" labelledBy="remarks">
      <SectionHeading id="remarks">{t('remarks.title')}</SectionHeading>
      <ul className="grid gap-5">
        {editor.comments.map((remark) => (
          <li key={remark.id} className="grid gap-1.5 border-s-4 border-accent-line ps-3">
            <RemarkField id={editor.entry.id} remark={remark} />
            <RemarkText remark={remark} />
            {remark.standing === 'open' && editor.writable ? <Settle remark={remark} /> : null}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Settle({ remark }: { remark: Remark }) {
  const { t } = useTranslation('editor');
  return (
    <Form method="post" className="grid justify-items-start gap-2">
      <TextInput
        id={`answer-${remark.id}`}
        name="answer"
        label={t('remarks.answer')}
        maxLength={4000}
        optional
      />
      <Button look="secondary" size="sm" icon="check" name="settle" value={remark.id}>
        {t('remarks.settle')}
      </Button>
    </Form>
  );
}

function RemarkField({ id, remark }: { id: string; remark: Remark }) {
  const nameOf = useRemarkField();
  const { field, section } = remark;
  return (
    <p className="font-semibold">
      {field && section ? (
        <Link to={`${paths.editCourse(id, { section })}#${toId(field)}`}>{nameOf(field)}</Link>
      ) : (
        nameOf(field)
      )}
    </p>
  );
}

/** A remark with who made it, when, and whether it was dealt with. */
export function RemarkText({ remark }: { remark: Omit<Remark, 'section'> }) {
  const { t } = useTranslation('editor');
  const format = useFormat();
  return (
    <>
      <p className="whitespace-pre-line">{remark.text}</p>
      <p className="flex flex-wrap items-center gap-3 text-sm text-ink-soft">
        {t('remarks.by', { who: remark.authorName, when: format.dateTime(remark.createdAt) })}
        <StatusBadge size="sm" tone={remark.standing === 'open' ? 'unknown' : 'valid'}>
          {t(`remarks.${remark.standing}`)}
        </StatusBadge>
      </p>
      {remark.answer ? (
        <p className="whitespace-pre-line">
          <span className="font-semibold">
            {t('remarks.answered')}
            <Colon />{' '}
          </span>
          {remark.answer}
        </p>
      ) : null}
    </>
  );
}
