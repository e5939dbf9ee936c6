import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { SectionHeading } from '../ui/headings';

type Report = EditorData['reports'][number];

/** How complete the entry is by each yardstick that applies, and what a lack means elsewhere. */
export function Meters({ id, reports }: { id: string; reports: readonly Report[] }) {
  const { t } = useTranslation('editor');
  return (
    <Card as="section" labelledBy="meter-title">
      <SectionHeading id="meter-title" lead={t('meter.lead')}>
        {t('meter.title')}
      </SectionHeading>
      <div className="grid gap-6">
        {reports.map((report, index) => (
          <Meter key={report.profile} id={id} report={report} open={index === 0} />
        ))}
      </div>
    </Card>
  );
}

function Meter({ id, report, open }: { id: string; report: Report; open: boolean }) {
  const { t } = useTranslation('editor');
  const { t: catalogue } = useTranslation('catalogue');
  const { profile, present, wanted, missing } = report;
  const label = `meter-${profile}`;
  const needed = missing.filter(({ mandatory }) => mandatory);
  const wished = missing.filter(({ mandatory }) => !mandatory);
  return (
    <div className="grid gap-2">
      <h3 id={label} className="text-base">
        {catalogue(`profiles.name.${profile}`)}
      </h3>
      <div className="flex items-center gap-3">
        <meter
          aria-labelledby={label}
          min={0}
          max={wanted}
          value={present}
          className="h-4 flex-1"
        />
        <span className="tabular">{t('meter.of', { present, wanted })}</span>
      </div>
      {missing.length === 0 ? <p className="text-sm">{t('meter.all')}</p> : null}
      <Missing id={id} title={t('meter.missing')} missing={needed} open={open} />
      <Missing id={id} title={t('meter.wished')} missing={wished} open={false} />
    </div>
  );
}

function Missing({
  id,
  title,
  missing,
  open,
}: {
  id: string;
  title: string;
  missing: Report['missing'];
  open: boolean;
}) {
  const text = useCodeText('catalogue');
  if (missing.length === 0) return null;
  return (
    <Disclosure plain open={open} summary={`${title} (${missing.length})`}>
      <ul className="grid gap-2 text-sm">
        {missing.map(({ element, meaning, field, section }) => (
          <li key={element}>
            {field && section ? (
              <Link
                to={`${paths.editCourse(id, { section })}#${toId(field)}`}
                className="font-semibold"
              >
                {text('profiles.element', element)}
              </Link>
            ) : (
              <span className="font-semibold">{text('profiles.element', element)}</span>
            )}
            {meaning ? (
              <span className="block text-ink-soft">{text('profiles.meaning', meaning)}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
