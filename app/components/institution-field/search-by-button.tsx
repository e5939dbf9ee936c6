import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice';
import type { FieldProps } from '../ui/field';
import { TextInput } from '../ui/inputs';
import type { InstitutionFieldProps } from './field-props';

/** Without script: the form is sent and comes back with what was found, to choose from. */
export function SearchByButton(props: InstitutionFieldProps) {
  const { t } = useTranslation('common');
  const { asked, name, searchBy, others: _, help, ...field } = props;
  return (
    <div className="grid max-w-xl gap-3">
      <TextInput
        {...field}
        help={<HowToFind help={help} />}
        type="search"
        name={`${name}-words`}
        maxLength={200}
        defaultValue={asked.words || asked.chosen?.label}
        lang={asked.chosen?.lang}
      />
      <Button
        look="secondary"
        icon="search"
        className="w-fit"
        name="look"
        value={name}
        formAction={`#${field.id}`}
        formNoValidate
        {...searchBy}
      >
        {t('institutionField.search')}
      </Button>
      <Offered {...props} />
    </div>
  );
}

/** The help of this field, and what may be written in any such field. */
export function HowToFind({ help }: Pick<FieldProps, 'help'>) {
  const { t } = useTranslation('common');
  return (
    <>
      {help ? <>{help} </> : null}
      {t('institutionField.how')}
    </>
  );
}

/** The one chosen and those found. */
function Offered({ id, name, asked: { chosen, offered }, optional }: InstitutionFieldProps) {
  const { t } = useTranslation('common');
  const found = offered?.choices ?? [];
  const all = chosen ? [chosen, ...found.filter(({ value }) => value !== chosen.value)] : found;
  const choices = all.map(({ value, label, lang, note }) => ({
    value,
    label: <span lang={lang}>{label}</span>,
    help: note,
  }));
  const nobody = { value: 'nobody', label: t('institutionField.nobody') };
  return (
    <>
      {all.length > 0 ? (
        <RadioGroup
          id={`${id}-found`}
          name={name}
          label={t('institutionField.which')}
          choices={optional ? [...choices, nobody] : choices}
          {...(chosen ? { defaultValue: chosen.value } : {})}
        />
      ) : null}
      {offered ? (
        <p role="status" className="text-sm text-ink-soft empty:hidden">
          {found.length === 0 ? t('institutionField.none') : null}
          {offered.more ? t('institutionField.more', { shown: found.length }) : null}
        </p>
      ) : null}
    </>
  );
}
