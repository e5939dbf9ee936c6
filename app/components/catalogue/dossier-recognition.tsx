import { useTranslation } from 'react-i18next';
import type { Dossier } from '~/recognition/course-dossier.server';
import { ConditionList } from '../agreements/condition-list';
import { TargetList } from '../agreements/target-list';
import { useFormat } from '../shell/use-format';
import { ClosedNote } from './closed-note';
import { LineOthers } from './line-others';
import { LocalisedText } from './localised-text';

type Recognition = Dossier['recognitions'][number];

/** Who recognises it already: no proof for another university, but a help. */
export function DossierRecognition({ page: { recognitions, indications } }: { page: Dossier }) {
  const { t } = useTranslation('catalogue');
  if (recognitions.length + indications.length === 0) return null;
  return (
    <section aria-labelledby="where">
      <h2 id="where" className="mb-4 text-xl">
        {t('dossier.elsewhere')}
      </h2>
      <ul className="grid gap-6">
        {recognitions.map((each) => (
          <li key={each.key} className="grid gap-2" data-print="together">
            <Where institution={each.institution} />
            {each.closed ? <ClosedNote closed={each.closed} /> : null}
            <CountsAs recognition={each} />
            <Basis recognition={each} />
          </li>
        ))}
        {indications.map(({ institutionId, institution, decisions, latestYear }) => (
          <li key={institutionId} data-print="together">
            <Where institution={institution} />
            <p>{t('dossier.credited', { count: decisions, year: String(latestYear) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Where({ institution }: { institution: Recognition['institution'] }) {
  return (
    <p>
      <strong>
        <LocalisedText value={institution.name} />
      </strong>
      , {institution.country}
    </p>
  );
}

/** What the credit is for and what it depends on; a note in the supplement brings none. */
function CountsAs({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('catalogue');
  const { ectsGranted, targets, conditions } = recognition;
  return (
    <div className="grid gap-x-10 gap-y-2 sm:grid-cols-2">
      <div className="grid content-start gap-1">
        <h3 className="text-sm font-semibold text-ink-soft">{t('where.countsAs')}</h3>
        <TargetList targets={targets} {...(ectsGranted > 0 ? { ectsGranted } : {})} />
        <LineOthers recognition={recognition} />
      </div>
      <div className="grid content-start gap-1">
        <h3 className="text-sm font-semibold text-ink-soft">{t('where.conditions')}</h3>
        {conditions.length > 0 ? (
          <ConditionList conditions={conditions} />
        ) : (
          <p>{t('where.noConditions')}</p>
        )}
      </div>
    </div>
  );
}

function Basis({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const { agreementCode: code, agreementVersion: version, lineNumber, validUntil } = recognition;
  return (
    <p className="text-sm">
      {t('where.line', { code, version, line: lineNumber })}
      {validUntil ? ` · ${t('course.validUntil', { date: format.date(validUntil) })}` : ''}
    </p>
  );
}
