import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FieldView } from '~/catalogue/editing/field-view';
import { Button } from '../ui/button';
import { TextInput } from '../ui/inputs';
import { Boxes, BoxGroup } from './field-lists';
import { useField } from './use-field';

type Skills = Extract<FieldView, { kind: 'skills' }>;

const asBoxes = (choices: Skills['chosen']) =>
  choices.map(({ iri, label }) => ({ value: iri, label }));

/** Skills of ESCO beside an outcome: those chosen, those its words suggest, and a search. */
export function SkillsField({ field }: { field: Skills }) {
  const { t } = useTranslation('editor');
  const { id } = useField(field);
  const [asked] = useSearchParams();
  const looking = asked.get('look') === field.name;
  return (
    <BoxGroup field={field}>
      <Boxes name={field.name} prefix={`${id}-c`} boxes={asBoxes(field.chosen)} checked />
      {field.suggested.length > 0 ? (
        <>
          <p className="text-sm font-semibold">
            {looking ? t('edit.more') : t('edit.skillsSuggested')}
          </p>
          <Boxes
            key={field.suggested.map(({ iri }) => iri).join(' ')}
            name={field.name}
            prefix={`${id}-s`}
            boxes={asBoxes(field.suggested)}
            checked={false}
          />
        </>
      ) : null}
      {looking && field.suggested.length === 0 ? <p role="status">{t('edit.skillsNone')}</p> : null}
      <div className="flex flex-wrap items-end gap-3">
        <TextInput
          id={`${id}-look`}
          name={`${field.name}._look`}
          label={t('edit.skillsLook')}
          defaultValue={looking ? (asked.get('q') ?? '') : ''}
          width="md"
          maxLength={200}
        />
        <Button look="secondary" icon="search" name="intent" value={`skills:${field.name}`}>
          {t('edit.skillsFind')}
        </Button>
      </div>
    </BoxGroup>
  );
}
