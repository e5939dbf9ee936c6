import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';

/** Whose editors write the entry; editors of the whole institution choose. */
export function UnitPart({ unit }: { unit: EditorData['unit'] }) {
  const { t } = useTranslation('editor');
  if (unit.id === null && unit.choices.length === 0) return null;
  return (
    <Card as="section" labelledBy="unit-title">
      <SectionHeading id="unit-title">{t('unitOf.title')}</SectionHeading>
      {unit.choices.length > 0 ? (
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="do" value="link-unit" />
          <Select
            key={unit.id ?? ''}
            id="entry-unit"
            name="unit"
            label={t('unitOf.label')}
            help={t('unitOf.help')}
            defaultValue={unit.id ?? ''}
            options={[{ value: '', label: t('unitOf.whole') }, ...unit.choices]}
          />
          <p>
            <Button look="secondary" size="sm">
              {t('unitOf.keep')}
            </Button>
          </p>
        </Form>
      ) : (
        <p>{unit.name ?? t('unitOf.whole')}</p>
      )}
    </Card>
  );
}
