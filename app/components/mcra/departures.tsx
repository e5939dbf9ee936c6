import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { LineDeparture, SectionView } from '~/agreements/workspace/page';
import { Card } from '../ui/card';
import { StatusBadge } from '../ui/status-badge';
import { PartForm } from './part-form';
import { useAt, usePage } from './workspace-context';

/** Lines under what holds for all of them: what each has otherwise, one of them open to be set. */
export function Departures({ view }: { view: SectionView }) {
  const { t } = useTranslation('mcra');
  const { place } = usePage();
  const at = useAt();
  const lines = view.departures;
  if (!lines || lines.length === 0) return null;
  const form = view.parts.find((each) => each.part.startsWith('line:'));
  return (
    <section aria-labelledby="departures" className="grid gap-4">
      <h3 id="departures" className="text-lg">
        {t('departures.title')}
      </h3>
      <p className="max-w-measure text-sm text-ink-soft">{t('departures.lead')}</p>
      {form ? (
        <>
          <p>
            <Link to={at(place)}>{t('departures.back')}</Link>
          </p>
          <PartForm key={`${view.id} ${form.part}`} part={form} />
        </>
      ) : null}
      <Card>
        <ul className="grid gap-3">
          {lines.map((line) => (
            <LineItem key={line.lineId} line={line} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function LineItem({ line }: { line: LineDeparture }) {
  const { t } = useTranslation('mcra');
  const { place, editable, may } = usePage();
  const at = useAt();
  const open = editable && (may.edit || may.comment);
  const departs = line.own + line.waived > 0 || line.method !== null;
  const to = at(place, { line: line.lineId });
  const id = `departs-${line.lineId}`;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
      <span id={id} className="min-w-0 [overflow-wrap:anywhere]">
        {line.title}
        <span className="block text-sm text-ink-soft">{line.courses}</span>
      </span>
      <span className="flex flex-wrap items-center gap-3 text-sm">
        {departs ? (
          <StatusBadge tone="progress" icon="pencil" size="sm">
            <Departs line={line} />
          </StatusBadge>
        ) : (
          <span className="text-ink-soft">{t('departures.asAgreed')}</span>
        )}
        {line.open || !(open || departs) ? null : (
          <Link to={`${to}#departures`} aria-describedby={id}>
            {t(open ? 'departures.open' : 'departures.show')}
          </Link>
        )}
      </span>
    </li>
  );
}

function Departs({ line }: { line: LineDeparture }) {
  const { t } = useTranslation('mcra');
  if (line.method !== null) return <>{line.method}</>;
  const said = [
    line.own > 0 ? t('departures.own', { count: line.own }) : '',
    line.waived > 0 ? t('departures.waived', { count: line.waived }) : '',
  ];
  return <>{said.filter(Boolean).join(', ')}</>;
}
