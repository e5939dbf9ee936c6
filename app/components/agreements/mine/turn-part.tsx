import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { InWork } from '~/agreements/in-work.server';
import { useFormat } from '~/components/shell/use-format';
import { StatusBadge } from '~/components/ui/status-badge';
import { paths } from '~/platform/paths';
import { MinePart } from './mine-part';
import { useAgreementColumns, versionKey } from './use-agreement-columns';

/** What is being prepared, and whose turn it is. */
export function TurnPart({ inWork }: { inWork: readonly InWork[] }) {
  const { t } = useTranslation('agreements');
  const columns = useAgreementColumns<InWork>(paths.agreementWorkspace);
  return (
    <MinePart
      id="turn"
      title={t('mine.turn.title')}
      none={t('mine.turn.none')}
      rows={inWork}
      rowKey={versionKey}
      columns={[
        ...columns,
        { key: 'next', header: t('mine.turn.next'), cell: (each) => <Next each={each} /> },
      ]}
    />
  );
}

/** Tasks that are done where an agreement is renewed, resumed and ended. */
const AT_LIFE: ReadonlySet<string> = new Set(['decide-renewal', 'answer-resume', 'answer-end']);

function Next({ each }: { each: InWork }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const task = each.task === null ? null : t(`mine.task.${each.task}`);
  if (each.own)
    return (
      <span className="grid justify-items-start gap-1">
        <StatusBadge tone="progress" size="sm">
          {t(each.signatory ? 'mine.turn.signatory' : 'mine.turn.yours')}
        </StatusBadge>
        <Link
          to={paths.agreementWorkspace(
            each.code,
            each.task !== null && AT_LIFE.has(each.task) ? { section: 'life' } : {},
          )}
        >
          {task}
        </Link>
      </span>
    );
  if (each.next.length === 0) return <>{task ?? t('mine.turn.nobody')}</>;
  return (
    <span>
      {format.list(each.next.map((name) => name.text))}
      <span className="block text-sm text-ink-soft">{task}</span>
    </span>
  );
}
