import { useTranslation } from 'react-i18next';
import { TextInput } from '~/components/ui/inputs';
import { useReturned } from './case-form';

/** What a clerical correction may change of a decided package. */
export interface Correctable {
  readonly id: string;
  readonly title: string;
  readonly ectsCredited: number | null;
  readonly convertedGrade: string | null;
}

/** Credit and converted grade of each package, as they stand: only slips of the pen are mended here. */
export function CorrectionFields({
  form,
  packages,
}: {
  form: string;
  packages: readonly Correctable[];
}) {
  return packages.map((each, index) => (
    <CorrectionRow key={each.id} form={form} index={index} each={each} />
  ));
}

function CorrectionRow({ form, index, each }: { form: string; index: number; each: Correctable }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  const name = (field: string) => `corrections[${index}].${field}`;
  const id = (field: string) => `${form}-corrections-${index}-${field}`;
  return (
    <fieldset className="grid grid-cols-1 gap-3 rounded-md border border-line p-4">
      <legend className="px-1 font-semibold">{each.title}</legend>
      <input type="hidden" name={name('packageId')} value={each.id} />
      <div className="flex flex-wrap gap-4">
        <TextInput
          id={id('ectsCredited')}
          name={name('ectsCredited')}
          label={t('case.decide.ects')}
          inputMode="decimal"
          suffix="ECTS"
          width="xs"
          defaultValue={returned.value(name('ectsCredited'), String(each.ectsCredited ?? ''))}
          {...returned.wrong(name('ectsCredited'))}
        />
        <TextInput
          id={id('convertedGrade')}
          name={name('convertedGrade')}
          label={t('case.decide.grade')}
          width="xs"
          optional
          defaultValue={returned.value(name('convertedGrade'), each.convertedGrade ?? '')}
          {...returned.wrong(name('convertedGrade'))}
        />
      </div>
    </fieldset>
  );
}
