import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { HeldField } from '~/agreements/workspace/answers';
import type {
  FieldView,
  InputView,
  NameList,
  SectionView,
  SkillsBeside,
} from '~/agreements/workspace/page';
import { Checkbox } from '../ui/choice';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import { DateInput, Select, TextArea, TextInput } from '../ui/inputs';
import { ChangeMark } from './change-text';

export interface InputState {
  /** What was typed, where the form came back. */
  readonly typed: Readonly<Record<string, readonly string[]>> | null;
  readonly theirs: Readonly<Record<string, readonly string[]>> | null;
  readonly problem: string | null;
  /** Somebody else wrote it differently: not saved until that is settled. */
  readonly held: HeldField | null;
  readonly readOnly: boolean;
}

/** A field with its inputs, its help and example, and what the partner changed in it. */
export function FieldInputs({ field, state }: { field: FieldView; state: InputState }) {
  const { changed, id, address } = field;
  // What nobody translated is not shown where nothing can be written.
  const inputs = field.inputs.filter(
    ({ lang, value }, index) => index === 0 || !state.readOnly || !lang || value !== '',
  );
  const beside = inputs.length > 1 && inputs.every(({ lang }) => lang !== undefined);
  return (
    <div
      data-address={address}
      {...(field.missing ? { 'data-missing': '' } : {})}
      className={cx('grid grid-cols-1 gap-2', changed && 'mcra-changed')}
    >
      <div
        className={cx('grid grid-cols-1 gap-x-6 gap-y-2', beside && 'items-start xl:grid-cols-2')}
      >
        {inputs.map((input, index) => (
          <OneInput
            key={input.name}
            field={field}
            input={input}
            first={index === 0}
            state={state}
          />
        ))}
      </div>
      {state.held ? <Unsettled held={state.held} /> : null}
      {field.skills ? <Skills skills={field.skills} /> : null}
      {changed ? <ChangeMark change={changed} id={id} /> : null}
    </div>
  );
}

function Unsettled({ held: { id, by } }: { held: HeldField }) {
  const { t } = useTranslation('mcra');
  return (
    <p className="flex items-start gap-2 text-sm font-semibold text-unknown">
      <Icon name="alert" className="mt-0.5" />
      <a href={`#${id}-keep`}>
        {t(by === '' ? 'merge.inFieldOther' : 'merge.inField', { name: by })}
      </a>
    </p>
  );
}

/** The skills of ESCO beside the outcomes of a course, and the way to choose them. */
function Skills({ skills: { chosen, href } }: { skills: SkillsBeside }) {
  const { t } = useTranslation('mcra');
  if (chosen.length === 0 && href === null) return null;
  return (
    <div className="grid gap-1 text-sm">
      {chosen.length > 0 ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label={t('skills.chosen')}>
          {chosen.map(({ iri, label }) => (
            <li key={iri}>
              <a href={iri} rel="noreferrer external" title={iri} lang={label.lang}>
                {label.text}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {href === null ? null : (
        <p>
          <Link to={href}>{t(chosen.length > 0 ? 'skills.change' : 'skills.choose')}</Link>
        </p>
      )}
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
        <span className="sr-only">{field.label}</span>{' '}
        <span className="inline-block first-letter:uppercase">{input.partLabel}</span>
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

/** Names that several inputs of a page offer while one types. */
export function NameLists({ lists }: { lists: SectionView['names'] }) {
  return lists.map(({ list, names }) => (
    <datalist key={list} id={nameListId(list)}>
      {names.map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  ));
}

const nameListId = (list: NameList): string => `names-${list}`;

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
      return (
        <TextInput
          {...shared}
          {...(input.names ? { list: nameListId(input.names), width: 'lg' } : {})}
        />
      );
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
