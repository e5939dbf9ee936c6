import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CYCLES } from '~/curriculum/choices.data';
import type { ProgrammeEntry } from '~/curriculum/curriculum';
import type { CameBack, Named } from '~/curriculum/curriculum-view';
import { Button } from '../ui/button';
import { FormErrors } from '../ui/form-errors';
import { Select, TextInput } from '../ui/inputs';
import { type FieldOf, languagesWith, textValues, useEntryFields } from './entry-fields';

const storedOf = (entry: ProgrammeEntry) => ({
  code: entry.code,
  ...textValues('title', entry.titles),
  ...textValues('degree', entry.degree),
  unit: entry.unit,
  eqf: String(entry.eqf),
  cycle: entry.cycle,
  ects: String(entry.ects),
  isced_f: entry.iscedF ?? '',
});

/** One programme: a new one, or what is said of one. */
export function ProgrammeForm({
  entry,
  units,
  languages,
  came,
}: {
  entry?: ProgrammeEntry;
  units: readonly Named[];
  languages: readonly string[];
  came: CameBack | null;
}) {
  const { t } = useTranslation('curriculum');
  const { field, errors } = useEntryFields('programme', came, entry ? storedOf(entry) : {});
  const tags = entry ? languagesWith(languages, entry.titles, entry.degree) : languages;
  return (
    <Form method="post" className="grid grid-cols-1 gap-5">
      <FormErrors errors={errors} />
      <TextInput {...field('code')} required maxLength={60} width="sm" />
      <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
        {tags.flatMap((tag) => [
          <TextInput key={`t-${tag}`} {...field(`title_${tag}`)} lang={tag} maxLength={4000} />,
          <TextInput key={`d-${tag}`} {...field(`degree_${tag}`)} lang={tag} maxLength={4000} />,
        ])}
      </div>
      <Select
        {...field('unit')}
        required
        width="lg"
        placeholder={t('form.choose')}
        options={units.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <LevelFields field={field} />
      <Button className="justify-self-start">{t(entry ? 'form.save' : 'programme.add')}</Button>
    </Form>
  );
}

function LevelFields({ field }: { field: FieldOf }) {
  const { t } = useTranslation('curriculum');
  return (
    <div className="flex flex-wrap gap-5">
      <Select
        {...field('cycle')}
        required
        placeholder={t('form.choose')}
        options={CYCLES.map((value) => ({ value, label: t(`cycle.${value}`) }))}
      />
      <TextInput {...field('eqf')} type="number" min={1} max={8} required width="xs" />
      <TextInput {...field('ects')} inputMode="decimal" required width="xs" />
      <TextInput {...field('isced_f')} inputMode="numeric" optional width="xs" maxLength={4} />
    </div>
  );
}
