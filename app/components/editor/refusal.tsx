import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { paths } from '~/platform/paths';
import { Notice } from '../ui/notice';
import type { Refused } from './answers';

type ListKey = 'keywords' | 'documents' | 'outcomes';

/** Why a step was not taken; what is missing is listed, each with the way to its field. */
export function Refusal({ editor, answer }: { editor: EditorData; answer: Refused }) {
  const { t } = useTranslation('editor');
  const { entry, second, toMend } = editor;
  if (answer.refused !== 'complete' || toMend.length === 0)
    return <Notice kind="danger" live title={t(`refused.${answer.refused}`)} />;
  const fieldOf = ({ key, row }: EditorData['toMend'][number]): string => {
    const label = t(`field.${key}.label`);
    if (row === null) return label;
    const what = t(`one.${row.key as ListKey}`);
    return t('toMend.inRow', { row: t('edit.row', { what, number: row.number }), field: label });
  };
  return (
    <Notice kind="danger" live title={t('toMend.title', { count: toMend.length })}>
      <ul className="grid list-disc gap-1.5 ps-5">
        {toMend.map((fault) => (
          <li key={fault.name}>
            <Link
              to={`${paths.editCourse(entry.id, {
                section: fault.section,
                ...(second ? { second } : {}),
              })}#${toId(fault.name)}`}
            >
              {t('toMend.place', { section: t(`section.${fault.section}`), field: fieldOf(fault) })}
            </Link>
            {fault.code === 'required' ? null : (
              <span className="block text-sm">{t(`fault.${fault.code}`)}</span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
