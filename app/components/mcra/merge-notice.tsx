import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeldField } from '~/agreements/workspace/answers';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { RadioGroup } from '../ui/choice';
import { Colon } from '../ui/colon';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';
import type { Told } from './use-merge';

/** What others saved in a part while it was written on: taken over, to be settled, or taken out. */
export function MergeNotice({ told, id }: { told: Told; id: string }) {
  return (
    <>
      <Differences held={told.held} id={id} />
      <Lost lost={told.lost} />
      <TakenOver meanwhile={told.meanwhile} />
    </>
  );
}

function TakenOver({ meanwhile }: Pick<Told, 'meanwhile'>) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  return (
    <div role="status" className="empty:absolute">
      {meanwhile.map(({ by, own, fields }) => (
        <p key={`${by} ${own}`} className="flex items-start gap-2 text-ink-soft">
          <Icon name="info" className="mt-0.75 text-accent" />
          <span className="min-w-0">
            {t(own ? 'merge.byYou' : 'merge.by', {
              name: by,
              count: fields.length,
              fields: format.list(fields),
            })}
          </span>
        </p>
      ))}
    </div>
  );
}

function Lost({ lost }: Pick<Told, 'lost'>) {
  const { t } = useTranslation('mcra');
  if (lost.length === 0) return null;
  return (
    <Notice kind="warning" live title={t('merge.lost')}>
      <ul className="grid gap-2">
        {lost.map(({ address, label, typed }) => (
          <li key={`${address} ${typed}`}>
            {label}
            <Colon /> <span className="whitespace-pre-line [overflow-wrap:anywhere]">{typed}</span>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Each field that two wrote differently, with both texts; choosing is part of the form. */
function Differences({ held, id }: { held: readonly HeldField[]; id: string }) {
  const { t } = useTranslation('mcra');
  const first = useRef('');
  const open = held[0]?.id ?? '';
  useEffect(() => {
    // What was focused went with the notice: one goes on where the question was about.
    if (open === '' && first.current !== '' && document.activeElement === document.body)
      document.getElementById(first.current)?.focus();
    first.current = open;
  }, [open]);
  if (held.length === 0) return null;
  return (
    <div id={`${id}-differs`} tabIndex={-1} className="min-w-0">
      <Notice
        kind="warning"
        live
        title={t('merge.title', { count: held.length })}
        actions={<Button size="sm">{t('merge.settle')}</Button>}
      >
        <p>{t('merge.text')}</p>
        <div className="mt-4 grid gap-5">
          {held.map((field) => (
            <Difference key={field.address} field={field} />
          ))}
        </div>
      </Notice>
    </div>
  );
}

function Difference({ field }: { field: HeldField }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const { address, id, label, by, institution, own, at, known } = field;
  const who = own
    ? t('merge.yourOther', { at: format.dateTime(at) })
    : t('merge.theirs', { name: by, institution, at: format.dateTime(at) });
  return (
    <>
      <input type="hidden" name={`since:${address}`} value={known} />
      <RadioGroup
        id={`${id}-keep`}
        name={`keep:${address}`}
        label={<a href={`#${id}`}>{label}</a>}
        choices={[
          { value: 'mine', label: t('merge.mine'), help: <Text of={field.mine} /> },
          {
            value: 'theirs',
            label: by === '' ? t('merge.other') : who,
            help: <Text of={field.theirs} />,
          },
        ]}
      />
    </>
  );
}

function Text({ of }: { of: string }) {
  const { t } = useTranslation('mcra');
  return (
    <span className="text-ink whitespace-pre-line [overflow-wrap:anywhere]">
      {of === '' ? t('empty') : of}
    </span>
  );
}
