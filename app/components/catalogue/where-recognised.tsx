import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { InstitutionView } from '~/agreements/agreement-view';
import { useFormat } from '~/components/shell/use-format';
import { paths } from '~/platform/paths';
import type { Recognition, WhereRecognised } from '~/recognition/where-recognised.server';
import { ConditionList } from '../agreements/condition-list';
import { SourceList } from '../agreements/source-list';
import { TargetList } from '../agreements/target-list';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { SectionHeading } from '../ui/headings';
import { StatusBadge } from '../ui/status-badge';
import { LocalisedText } from './localised-text';

/** "Where is this recognised?": the reader's own institution first, then all others. */
export function WhereRecognisedSection({ where }: { where: WhereRecognised }) {
  const { t } = useTranslation('catalogue');
  const { recognitions, notAssessed } = where;
  return (
    <section aria-labelledby="where" className="mt-10">
      <SectionHeading id="where" lead={recognitions.length > 0 ? t('where.lead') : null}>
        {t('where.title')}
      </SectionHeading>
      <div className="grid gap-4">
        {recognitions
          .filter((each) => each.own)
          .map((each) => (
            <RecognitionCard key={each.key} recognition={each} />
          ))}
        {notAssessed.map((institution) => (
          <OwnNotAssessed key={institution.slug} institution={institution} />
        ))}
        {recognitions
          .filter((each) => !each.own)
          .map((each) => (
            <RecognitionCard key={each.key} recognition={each} />
          ))}
        {recognitions.length === 0 && notAssessed.length === 0 ? <NobodyYet /> : null}
      </div>
    </section>
  );
}

function CardTitle({
  institution,
  own,
  covered,
}: {
  institution: InstitutionView;
  own: boolean;
  covered: boolean;
}) {
  const { t } = useTranslation('catalogue');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h3 className="text-lg">
        <Link to={paths.institution(institution.slug)}>
          <LocalisedText value={institution.name} />
        </Link>
        <span className="font-normal text-ink-soft">, {institution.country}</span>
      </h3>
      {covered ? (
        <StatusBadge tone="valid">{t('where.covered')}</StatusBadge>
      ) : (
        <StatusBadge tone="unknown">{t('where.notAssessed')}</StatusBadge>
      )}
      {own ? (
        <StatusBadge tone="neutral" icon="graduation">
          {t('where.yours')}
        </StatusBadge>
      ) : null}
    </div>
  );
}

function RecognitionCard({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('catalogue');
  return (
    <Card as="article" className="grid gap-4">
      <CardTitle institution={recognition.institution} own={recognition.own} covered />
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        <div className="grid content-start gap-1.5">
          <h4 className="text-sm font-semibold text-ink-soft">{t('where.countsAs')}</h4>
          <TargetList targets={recognition.targets} ectsGranted={recognition.ectsGranted} />
          <Others recognition={recognition} />
        </div>
        <div className="grid content-start gap-1.5">
          <h4 className="text-sm font-semibold text-ink-soft">{t('where.conditions')}</h4>
          {recognition.conditions.length > 0 ? (
            <ConditionList conditions={recognition.conditions} />
          ) : (
            <p>{t('where.noConditions')}</p>
          )}
        </div>
      </div>
      <Basis recognition={recognition} />
    </Card>
  );
}

/** The other courses of the same line: with this one, or instead of it. */
function Others({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('catalogue');
  const { others, rule } = recognition;
  if (others.length === 0) return null;
  const words = {
    and: () => t('where.together'),
    or: () => t('where.instead'),
    'n-of-m': () => t('where.someOf', { count: rule.kind === 'n-of-m' ? rule.n : 1 }),
  };
  return (
    <div className="mt-2 grid gap-1 text-sm">
      <p>{words[rule.kind]()}</p>
      <SourceList sources={others} />
    </div>
  );
}

function Basis({ recognition }: { recognition: Recognition }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const line = t('where.line', {
    code: recognition.agreementCode,
    version: recognition.agreementVersion,
    line: recognition.lineNumber,
  });
  return (
    <div className="grid gap-2 border-t border-line pt-3 text-sm">
      <p className="max-w-measure">{t(`where.strengthEffect.${recognition.effect}`)}</p>
      <dl className="flex flex-wrap gap-x-8 gap-y-1">
        <div className="flex gap-2">
          <dt className="text-ink-soft">{t('where.basis')}</dt>
          <dd>
            <Link to={paths.agreement(recognition.agreementCode)}>{line}</Link>
          </dd>
        </div>
        <div className="flex gap-2">
          <dt className="text-ink-soft">{t('where.validUntil')}</dt>
          <dd>{recognition.validUntil ? format.date(recognition.validUntil) : t('where.noEnd')}</dd>
        </div>
      </dl>
    </div>
  );
}

function OwnNotAssessed({ institution }: { institution: InstitutionView }) {
  const { t } = useTranslation('catalogue');
  const name = { institution: institution.name.text };
  return (
    <Card as="article" className="grid gap-3">
      <CardTitle institution={institution} own covered={false} />
      <p className="max-w-measure">{t('where.ownMissing', name)}</p>
      <p className="flex flex-wrap gap-3" data-print="never">
        <LinkButton to={paths.newRequest()}>{t('where.ask')}</LinkButton>
        <LinkButton look="quiet" to={paths.institution(institution.slug)}>
          {t('where.how', name)}
        </LinkButton>
      </p>
    </Card>
  );
}

function NobodyYet() {
  const { t } = useTranslation('catalogue');
  return (
    <Card className="grid gap-3">
      <StatusBadge tone="unknown">{t('where.noneTitle')}</StatusBadge>
      <p className="max-w-measure">{t('where.none')}</p>
      <p data-print="never">
        <LinkButton look="secondary" to={paths.newRequest()}>
          {t('where.ask')}
        </LinkButton>
      </p>
    </Card>
  );
}
