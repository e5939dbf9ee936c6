import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '~/agreements/workspace/answers';
import {
  type FieldGroup,
  type FieldView,
  type PartView,
  partId,
} from '~/agreements/workspace/page';
import { useCodeText } from '~/platform/i18n';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { FieldInputs, type InputState } from './field-inputs';
import { MergeNotice } from './merge-notice';
import { Outcome, rangeAt } from './part-outcome';
import { type SaveState, useAutosave } from './use-autosave';
import type { Told } from './use-merge';
import { ActNow, useAnswer, useHidden, usePage } from './workspace-context';

/** One part of the text with all its fields: saved by itself, or proposed to the partner. */
export function PartForm({ part }: { part: PartView }) {
  const { title, groups } = part;
  const id = partId(part.part);
  return (
    <Card
      as="section"
      id={id}
      className="mcra-part"
      {...(title ? { labelledBy: `${id}-title` } : {})}
    >
      {title ? (
        <h3 id={`${id}-title`} className="mb-4 text-lg">
          {title}
        </h3>
      ) : null}
      {groups.length > 0 ? <Fields part={part} id={id} /> : null}
      <PartButtons part={part} at={id} />
    </Card>
  );
}

function Fields({ part, id }: { part: PartView; id: string }) {
  const sent = useAnswer();
  const came = sent && 'part' in sent && sent.part === part.part ? sent : null;
  const { form, edition, answer: own, told, state, ...saving } = useAutosave(part, came);
  const refused = sent?.kind === 'refused' && sent.form === `save-${part.part}` ? sent : null;
  const answer = own ?? came ?? refused;
  const hidden = useHidden('save', `save-${part.part}`, id);
  const from = own ? null : writtenFrom(came ?? refused);
  const revision = String(saving.revision);
  const since = String(saving.since);
  const all = { ...hidden, part: part.part, revision, since, ...from };
  return (
    <form
      ref={form}
      method="post"
      encType="multipart/form-data"
      className="grid grid-cols-1 gap-6"
      onInput={saving.typed}
      {...(saving.unsaved ? { 'data-unsaved': '' } : {})}
      {...(state === 'saving' ? { 'data-saving': '' } : {})}
      {...saving.leaving}
      onSubmit={(event) => {
        const submitter = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
        if (submitter?.value === 'suggest') return saving.proposed();
        event.preventDefault();
        saving.save(true);
      }}
    >
      {Object.entries(all).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <MergeNotice told={told} id={id} />
      <Outcome part={part} answer={answer} />
      <Groups key={edition} part={part} answer={answer} told={told} />
      <SaveBar part={part} state={state} savedAt={answer && 'left' in answer ? answer.at : null} />
    </form>
  );
}

/**
 * Without script: from which text the form that came back was written. Where nothing was saved that is
 * the one it was drawn from before, and what the page shows by now is met again.
 */
function writtenFrom(came: Answer | null): Record<string, string> {
  if (!came) return {};
  if ('revision' in came)
    return {
      revision: String(came.revision),
      ...(came.since === undefined ? {} : { since: String(came.since) }),
    };
  if (!('typed' in came)) return {};
  const names = Object.entries(came.typed).filter(([name]) => WRITTEN_FROM.test(name));
  return Object.fromEntries(names.map(([name, [value = '']]) => [name, value]));
}

const WRITTEN_FROM = /^(?:revision|since(?::.+)?)$/;

function Groups({ part, answer, told }: { part: PartView; answer: Answer | null; told: Told }) {
  const text = useCodeText('mcra');
  const typed = answer && 'typed' in answer ? answer.typed : null;
  const theirs = answer?.kind === 'conflict' ? answer.theirs : null;
  const stateOf = (address: string): InputState => {
    const code = answer?.kind === 'wrong' ? answer.problems[address] : undefined;
    return {
      typed,
      theirs,
      problem: code ? text('problem', code, rangeAt(address)) : null,
      held: told.held.find((each) => each.address === address) ?? null,
      readOnly: !part.editable && !part.suggestible,
    };
  };
  return (
    <>
      {part.groups.map((group) => (
        <Group key={group.key} group={group} stateOf={stateOf} />
      ))}
    </>
  );
}

function Group({
  group,
  stateOf,
}: {
  group: FieldGroup;
  stateOf: (address: string) => InputState;
}) {
  const fields = <GroupFields fields={group.fields} stateOf={stateOf} />;
  if (!group.title) return <div className="grid grid-cols-1 gap-5">{fields}</div>;
  return (
    <fieldset className="grid min-w-0 grid-cols-1 gap-5 border-t border-line pt-4">
      <legend className="sr-only">{group.title}</legend>
      <p aria-hidden="true" className="font-semibold text-accent">
        {group.title}
      </p>
      {fields}
    </fieldset>
  );
}

/** Fewer optional fields than these stand among the others. */
const FEW = 4;

const isBlank = ({ inputs, mandatory, changed }: FieldView): boolean =>
  !mandatory &&
  changed === null &&
  inputs.every(({ value, values }) => value === '' && (values ?? []).length === 0);

/**
 * Optional fields nobody filled are folded away below the others. Which they are is settled when
 * the form appears: no field moves while somebody types in it.
 */
function GroupFields({
  fields,
  stateOf,
}: {
  fields: readonly FieldView[];
  stateOf: (address: string) => InputState;
}) {
  const { t } = useTranslation('mcra');
  const [folded] = useState(() => {
    const blank = fields.filter(isBlank).map((each) => each.address);
    return new Set(blank.length < FEW ? [] : blank);
  });
  const show = (list: readonly FieldView[]) =>
    list.map((field) => (
      <FieldInputs key={field.address} field={field} state={stateOf(field.address)} />
    ));
  const rest = fields.filter((each) => folded.has(each.address));
  const readOnly = rest.every((each) => stateOf(each.address).readOnly);
  const hasProblem = rest.some(({ address }) => {
    const { problem, held } = stateOf(address);
    return problem !== null || held !== null;
  });
  return (
    <>
      {show(fields.filter((each) => !folded.has(each.address)))}
      {rest.length === 0 || readOnly ? null : (
        <Disclosure plain open={hasProblem} summary={t('optionalFields', { count: rest.length })}>
          <div className="grid grid-cols-1 gap-5 pt-2">{show(rest)}</div>
        </Disclosure>
      )}
    </>
  );
}

function SaveBar({
  part,
  state,
  savedAt,
}: {
  part: PartView;
  state: SaveState;
  savedAt: number | null;
}) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  if (!part.editable && !part.suggestible) return null;
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
      {part.editable ? (
        <Button size="sm" busy={state === 'saving'}>
          {t(state === 'stopped' ? 'save.again' : 'save.now')}
        </Button>
      ) : null}
      {part.suggestible ? (
        <Button size="sm" look="secondary" name="deed" value="suggest" icon="message">
          {t('save.suggest')}
        </Button>
      ) : null}
      {part.editable ? (
        <p role="status" className="text-sm text-ink-soft">
          {t(`save.${state === 'clean' ? restOf(part) : state}`, {
            at: savedAt === null ? '' : format.dateTime(savedAt),
          })}
        </p>
      ) : null}
    </div>
  );
}

/** When what is typed will be saved. */
const restOf = ({ binding, suggestible }: PartView) =>
  binding ? 'byHand' : suggestible ? 'whenLeft' : 'clean';

function PartButtons({ part, at }: { part: PartView; at: string }) {
  const { t } = useTranslation('mcra');
  const { may, lastChange } = usePage();
  const read = { part: part.part, since: String(lastChange) };
  const removals = part.groups.flatMap(({ removable, title }) =>
    removable ? [{ ...removable, title: title ?? '' }] : [],
  );
  if (!part.editable || !may.edit) return null;
  if (!part.removable && !part.addable && removals.length === 0) return null;
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      {part.addable ? (
        <ActNow
          intent={part.addable}
          name={`${part.addable}-${at}`}
          at={at}
          hidden={{ part: part.part }}
          icon="plus"
        >
          {t('add.signatory')}
        </ActNow>
      ) : null}
      {removals.map(({ intent, id, title }) => (
        <ActNow
          key={id}
          intent={intent}
          name={`${intent}-${id}`}
          at={at}
          hidden={{ ...read, id }}
          look="quiet"
          icon="trash"
        >
          {t('remove.one', { title })}
        </ActNow>
      ))}
      {part.removable ? (
        <ActNow
          intent={part.removable}
          name={`${part.removable}-${at}`}
          hidden={read}
          look="quiet"
          icon="trash"
        >
          {t(part.removable === 'remove-line' ? 'remove.line' : 'remove.party')}
        </ActNow>
      ) : null}
    </div>
  );
}
