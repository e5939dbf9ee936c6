import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { DateInput, TextArea } from '~/components/ui/inputs';
import { useHydrated } from '~/components/ui/use-hydrated';
import type { OfficePackage } from '~/recognition/show-case.server';
import { useReturned } from '../case-form';
import { useCaseWords } from '../words';

/** Each condition with the day it is due; one row more than there are, so that one can be added. */
export function ConditionRows({ form, each }: { form: string; each: OfficePackage }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const known =
    each.decision?.conditions ??
    each.proposal.conditions.map((one) => ({ text: words.condition(one), dueOn: null }));
  const [rows, setRows] = useState(Math.max(known.length, 1));
  const hydrated = useHydrated();
  return (
    <fieldset id={`${form}-conditions`} tabIndex={-1} className="grid grid-cols-1 gap-3">
      <legend className="mb-1 font-semibold">{t('case.decide.conditions')}</legend>
      {Array.from({ length: rows }, (_, row) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are only ever added at the end
          key={row}
          form={form}
          row={row}
          text={known[row]?.text ?? ''}
          dueOn={known[row]?.dueOn ?? ''}
        />
      ))}
      <div className={hydrated ? '' : 'hidden'}>
        <Button type="button" look="quiet" size="sm" icon="plus" onClick={() => setRows(rows + 1)}>
          {t('case.decide.addCondition')}
        </Button>
      </div>
    </fieldset>
  );
}

function ConditionRow({
  form,
  row,
  text,
  dueOn,
}: {
  form: string;
  row: number;
  text: string;
  dueOn: string;
}) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  const name = (field: string) => `conditions[${row}].${field}`;
  const id = (field: string) => `${form}-conditions-${row}-${field}`;
  return (
    <div className="grid grid-cols-1 gap-2 border-s-2 border-line ps-3">
      <TextArea
        id={id('text')}
        name={name('text')}
        label={t('case.decide.condition', { number: row + 1 })}
        rows={2}
        maxLength={2_000}
        defaultValue={returned.value(name('text'), text)}
        {...returned.wrong(name('text'))}
      />
      <DateInput
        id={id('dueOn')}
        name={name('dueOn')}
        label={t('case.decide.dueOn')}
        defaultValue={returned.value(name('dueOn'), dueOn)}
        {...returned.wrong(name('dueOn'))}
      />
    </div>
  );
}
