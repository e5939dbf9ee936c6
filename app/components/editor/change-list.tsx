import { useTranslation } from 'react-i18next';
import type { ShownChange } from '~/catalogue/editing/show-review.server';
import { StatusBadge } from '../ui/status-badge';
import type { Tone } from '../ui/tones';
import { FactValue } from './fact-sections';

const TONES: Record<ShownChange['kind'], Tone> = {
  added: 'valid',
  removed: 'invalid',
  changed: 'progress',
};

/** What differs, field by field: one text with its changes marked, or both sides beside each other. */
export function ChangeList({ changes }: { changes: readonly ShownChange[] }) {
  const { t } = useTranslation('editor');
  if (changes.length === 0) return <p>{t('history.same')}</p>;
  return (
    <ul className="grid gap-5">
      {changes.map((change) => (
        <li key={change.key} className="grid gap-2 border-t border-line pt-3">
          <p className="flex flex-wrap items-center gap-3 font-semibold">
            {t(`field.${change.key}.label`)}
            <StatusBadge size="sm" tone={TONES[change.kind]}>
              {t(`history.${change.kind}`)}
            </StatusBadge>
          </p>
          {change.words ? <Words change={change} /> : <Sides change={change} />}
        </li>
      ))}
    </ul>
  );
}

function Words({ change }: { change: ShownChange }) {
  let at = 0;
  return (
    <p className="max-w-measure whitespace-pre-line [overflow-wrap:anywhere]">
      {change.words?.map(({ text, kind }) => {
        at += text.length + 1;
        if (kind === 'gone') return <del key={at}>{text}</del>;
        if (kind === 'new')
          return (
            <ins key={at} className="font-semibold">
              {text}
            </ins>
          );
        return <span key={at}>{text}</span>;
      })}
    </p>
  );
}

function Sides({ change }: { change: ShownChange }) {
  const { t } = useTranslation('editor');
  return (
    <dl className="grid gap-4 md:grid-cols-2">
      <div className="min-w-0">
        <dt className="text-sm text-ink-soft">{t('history.before')}</dt>
        <dd>
          <FactValue fact={change.before} />
        </dd>
      </div>
      <div className="min-w-0">
        <dt className="text-sm text-ink-soft">{t('history.after')}</dt>
        <dd>
          <FactValue fact={change.after} />
        </dd>
      </div>
    </dl>
  );
}
