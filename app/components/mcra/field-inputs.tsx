import { useTranslation } from 'react-i18next';
import type { FieldView, InputView } from '~/agreements/workspace/page';
import { Checkbox } from '../ui/choice';
import { cx } from '../ui/cx';
import { DateInput, Select, TextArea, TextInput } from '../ui/inputs';
import { ChangeMark } from './change-text';

export interface InputState {
  /** What was typed, where the form came back. */
  readonly typed: Readonly<Record<string, readonly string[]>> | null;
  readonly theirs: Readonly<Record<string, readonly string[]>> | null;
  readonly problem: string | null;
  readonly readOnly: boolean;
}

/** A field with its inputs, its help and example, and what the partner changed in it. */
export function FieldInputs({ field, state }: { field: FieldView; state: InputState }) {
  const { inputs, changed, id, address } = field;
  return (
    <div
      data-address={address}
      {...(field.missing ? { 'data-missing': '' } : {})}
      className={cx('grid gap-2', changed && 'mcra-changed')}
    >
      {inputs.map((input, index) => (
        <OneInput key={input.name} field={field} input={input} first={index === 0} state={state} />
      ))}
      {changed ? <ChangeMark change={changed} id={id} /> : null}
    </div>
  );
}

function OneInput({
  field,
  input,
  first,
  state,
}: {
  field: FieldView;
  input: InputView;
  first: boolean;
  state: InputState;
}) {
  const { t } = useTranslation('mcra');
  const label = input.partLabel ? (
    first ? (
      <>
        {field.label} <span className="font-normal text-ink-soft">({input.partLabel})</span>
      </>
    ) : (
      <span className="text-sm">
        <span className="sr-only">{field.label}</span> {input.partLabel}
      </span>
    )
  ) : (
    field.label
  );
  const common = {
    id: input.id,
    name: input.name,
    label: first && field.missing ? <MissingLabel>{label}</MissingLabel> : label,
    optional: first && !field.mandatory && !state.readOnly,
    ...(first ? { help: <Help field={field} /> } : {}),
    ...(first && state.problem ? { errors: [state.problem] } : {}),
  };
  const theirs = state.theirs?.[input.name];
  const mine = state.typed?.[input.name];
  const differs = theirs && mine && theirs.join('\n') !== mine.join('\n');
  return (
    <>
      <Control common={common} input={input} state={state} />
      {differs ? (
        <div className="rounded-md border border-unknown-line bg-unknown-soft px-3 py-2 text-sm">
          <p className="font-semibold text-unknown">{t('conflict.theirs')}</p>
          <p className="whitespace-pre-line">{theirs.join(', ') || t('empty')}</p>
        </div>
      ) : null}
    </>
  );
}

function MissingLabel({ children }: { children: React.ReactNode }) {
  const { t } = useTranslation('mcra');
  return (
    <>
      {children}{' '}
      <span className="rounded-sm bg-unknown-soft px-1.5 text-sm font-semibold text-unknown">
        {t('toFill')}
      </span>
    </>
  );
}

function Help({ field }: { field: FieldView }) {
  const { t } = useTranslation('mcra');
  return (
    <>
      {field.help}
      {field.example ? (
        <span className="block whitespace-pre-line">
          {t('example', { example: field.example })}
        </span>
      ) : null}
    </>
  );
}

function Control({
  common,
  input,
  state,
}: {
  common: Parameters<typeof TextInput>[0];
  input: InputView;
  state: InputState;
}) {
  const { t } = useTranslation('mcra');
  const value = state.typed?.[input.name]?.[0] ?? input.value;
  const shared = {
    ...common,
    defaultValue: value,
    ...(input.lang ? { lang: input.lang } : {}),
    ...(state.readOnly ? { readOnly: true } : {}),
  };
  switch (input.kind) {
    case 'checks':
      return <Checks common={common} input={input} state={state} />;
    case 'select': {
      const { readOnly: _, ...rest } = shared as typeof shared & { readOnly?: boolean };
      return (
        <Select
          {...(rest as Parameters<typeof Select>[0])}
          options={input.options ?? []}
          placeholder={input.placeholder ?? t('choose')}
          disabled={state.readOnly}
          width="lg"
        />
      );
    }
    case 'area':
      return <TextArea {...(shared as Parameters<typeof TextArea>[0])} rows={3} />;
    case 'day':
      return <DateInput {...shared} />;
    case 'number':
      return <TextInput {...shared} inputMode="decimal" width="sm" />;
    default:
      return <TextInput {...shared} />;
  }
}

function Checks({
  common,
  input,
  state,
}: {
  common: Parameters<typeof TextInput>[0];
  input: InputView;
  state: InputState;
}) {
  const held = (state.typed ? state.typed[input.name] : input.values) ?? [];
  return (
    <fieldset id={input.id} tabIndex={-1} className="grid gap-1">
      <legend className="mb-1 font-semibold">{common.label}</legend>
      {common.help ? (
        <div className="max-w-measure text-sm text-ink-soft">{common.help}</div>
      ) : null}
      <div className="grid gap-x-6 sm:grid-cols-2">
        {(input.options ?? []).map(({ value, label }, index) => (
          <Checkbox
            key={value}
            id={`${input.id}-o${index}`}
            name={input.name}
            value={value}
            label={label}
            defaultChecked={held.includes(value)}
            disabled={state.readOnly}
          />
        ))}
      </div>
    </fieldset>
  );
}
