import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCodeText } from '~/platform/i18n';
import {
  type ComponentRow,
  type ComponentsState,
  MAX_ROWS,
  PROVIDER_SCHEMES,
  rowName,
} from '~/recognition/forms/component-row';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import type { FormErrorItem } from '../ui/form-errors';
import { Select, TextArea, TextInput } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { componentFieldId } from './component-field-id';
import { ComponentRowFields } from './component-row-fields';

/** What is wrong with the form, for the summary on top of it. */
export function useComponentErrors(state: ComponentsState): FormErrorItem[] {
  const { t } = useTranslation('cases');
  const words = useCodeText('cases');
  return Object.entries(state.errors).flatMap(([name, codes]) =>
    codes.map((code) => {
      const fault = words('paper.error', code);
      const [, index, field] = /^rows\[(\d+)\]\.(\w+)$/.exec(name) ?? [];
      const message =
        index === undefined
          ? fault
          : t('paper.components.inRow', {
              number: Number(index) + 1,
              field: words('paper.components.field', field ?? ''),
              fault,
            });
      return { fieldId: name === '' ? null : componentFieldId(name), message };
    }),
  );
}

/**
 * The fields in which components are typed, for a form that posts to a route parsing it with
 * `parseComponentRows`. Its buttons send `intent` (add, remove, paste); the page adds its own
 * button with `intent=save`. Without script each of them is a round trip that keeps what was typed.
 */
export function ComponentRows({
  state,
  countries,
}: {
  state: ComponentsState;
  countries: readonly { value: string; label: string }[];
}) {
  useFocusOnAdded(state);
  return (
    <div className="grid grid-cols-1 gap-8">
      {/* Enter in a field saves: the first button of a form is the one Enter presses. */}
      <button type="submit" name="intent" value="save" tabIndex={-1} hidden />
      <ProviderPart state={state} countries={countries} />
      <RowsPart state={state} />
      <PastePart state={state} />
    </div>
  );
}

function useFocusOnAdded({ added, rows }: ComponentsState): void {
  const index = rows.findIndex((row) => row.id === added);
  const id = index < 0 ? null : componentFieldId(rowName(index, 'code'));
  useEffect(() => {
    if (id) document.getElementById(id)?.focus();
  }, [id]);
}

function ProviderPart({
  state,
  countries,
}: {
  state: ComponentsState;
  countries: readonly { value: string; label: string }[];
}) {
  const { t } = useTranslation('cases');
  const words = useCodeText('cases');
  const { provider } = state;
  const schemes = new Set<string>([...PROVIDER_SCHEMES, provider.scheme].filter(Boolean));
  const control = (field: keyof typeof provider) => {
    const name = `provider.${field}`;
    const errors = state.errors[name]?.map((code) => words('paper.error', code));
    const id = componentFieldId(name);
    return { id, name, defaultValue: provider[field], ...(errors ? { errors } : {}) };
  };
  return (
    <fieldset className="grid grid-cols-1 gap-4">
      <legend className="mb-3 text-lg font-semibold">{t('paper.components.provider')}</legend>
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <TextInput
          {...control('name')}
          label={t('paper.components.providerName')}
          maxLength={300}
          autoComplete="off"
        />
        <Select
          {...control('country')}
          label={t('paper.components.country')}
          placeholder={t('paper.components.countryNone')}
          options={countries}
          optional
        />
        <TextInput
          {...control('identifier')}
          label={t('paper.components.identifier')}
          help={t('paper.components.identifierHelp')}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          optional
        />
        <Select
          {...control('scheme')}
          label={t('paper.components.scheme')}
          placeholder={t('paper.components.schemeNone')}
          options={[...schemes].map((value) => ({
            value,
            label: words('paper.components.schemes', value),
          }))}
          optional
        />
      </div>
    </fieldset>
  );
}

function RowsPart({ state }: { state: ComponentsState }) {
  const { t } = useTranslation('cases');
  const { rows, pasted } = state;
  const { total, recount } = useTotal(rows);
  return (
    <fieldset className="@container grid min-w-0 grid-cols-1 gap-4">
      <legend className="mb-1 text-lg font-semibold">{t('paper.components.rows')}</legend>
      {pasted === null ? null : (
        <Notice kind="success" live>
          {t('paper.components.pasted', { count: pasted })}
        </Notice>
      )}
      <ol className="grid grid-cols-1 gap-3" onInput={(event) => recount(event.currentTarget)}>
        {rows.map((row, index) => (
          <ComponentRowFields
            key={row.id}
            row={row}
            index={index}
            parent={rows.find((each) => each.id === row.parentId) ?? null}
            errors={state.errors}
          />
        ))}
      </ol>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Button
          look="secondary"
          icon="plus"
          name="intent"
          value="add-row"
          formNoValidate
          disabled={rows.length >= MAX_ROWS}
        >
          {t('paper.components.add')}
        </Button>
        <Total {...total} />
      </div>
    </fieldset>
  );
}

type Countable = Pick<ComponentRow, 'title' | 'ects' | 'parentId'>;

/** What the rows add up to, as sent and, once script runs, as typed; parts count within their whole. */
function useTotal(rows: readonly ComponentRow[]) {
  const [typed, setTyped] = useState<{ of: typeof rows; rows: Countable[] } | null>(null);
  const recount = (list: HTMLElement) => {
    const value = (item: Element, field: string) =>
      item.querySelector<HTMLInputElement>(`input[name$=".${field}"]`)?.value ?? '';
    const now = [...list.children].map((item) => ({
      title: value(item, 'title'),
      ects: value(item, 'ects'),
      parentId: value(item, 'parentId'),
    }));
    setTyped({ of: rows, rows: now });
  };
  return { total: totalOf(typed?.of === rows ? typed.rows : rows), recount };
}

function totalOf(rows: readonly Countable[]): { ects: number; count: number } {
  const whole = rows.filter((row) => row.parentId === '' && row.title.trim() !== '');
  const ects = whole
    .map((row) => Number(row.ects.replace(',', '.')))
    .filter((value) => Number.isFinite(value))
    .reduce((sum, value) => sum + value, 0);
  return { ects, count: whole.length };
}

/** To compare with the sum in the document. */
function Total({ ects, count }: { ects: number; count: number }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  if (count === 0) return null;
  return (
    <p className="tabular text-sm text-ink-soft">
      {t('paper.components.total', {
        ects: format.ects(ects),
        rows: t('paper.components.rowCount', { count }),
      })}
    </p>
  );
}

function PastePart({ state }: { state: ComponentsState }) {
  const { t } = useTranslation('cases');
  const words = useCodeText('cases');
  const faults = state.pasteErrors.map(({ line, code, value, field }) => {
    const fault = words(
      'paper.error',
      value === '' ? code : `${code}Value`,
      { value: value.slice(0, 60) },
      words('paper.error', code),
    );
    return { key: `${line}-${field}`, text: t('paper.components.pasteLine', { line, fault }) };
  });
  const id = componentFieldId('paste');
  return (
    <Disclosure
      summary={t('paper.components.paste')}
      open={state.paste !== '' || faults.length > 0}
      key={state.pasted}
    >
      <div className="grid grid-cols-1 gap-4">
        {faults.length > 0 ? (
          <Notice
            kind="danger"
            live
            title={t('paper.components.pasteFaults', { count: faults.length })}
          >
            <ul className="grid gap-0.5">
              {faults.slice(0, 20).map(({ key, text }) => (
                <li key={key}>{text}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <TextArea
          id={id}
          name="paste"
          label={t('paper.components.pasteField')}
          help={t('paper.components.pasteHelp')}
          defaultValue={state.paste}
          maxLength={100_000}
          wrap="off"
          spellCheck={false}
        />
        <Button
          look="secondary"
          name="intent"
          value="paste"
          formNoValidate
          className="justify-self-start"
        >
          {t('paper.components.pasteSubmit')}
        </Button>
      </div>
    </Disclosure>
  );
}
