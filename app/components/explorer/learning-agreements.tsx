import { useTranslation } from 'react-i18next';
import type { LearningAgreementView } from '~/recognition/prospect-agreement.server';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { Card } from '../ui/card';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { SectionHeading } from '../ui/headings';

/** What the approval of a question became. */
export function AgreementMade({ agreement }: { agreement: LearningAgreementView }) {
  const { t } = useTranslation('explorer');
  return (
    <section aria-labelledby="agreement" className="grid max-w-3xl gap-4">
      <SectionHeading id="agreement" className="mb-0" lead={t('agreement.lead')}>
        {t('agreement.title')}
      </SectionHeading>
      <AgreementCard agreement={agreement} />
    </section>
  );
}

/** All that a learner has agreed beforehand. */
export function LearningAgreements({
  agreements,
}: {
  agreements: readonly LearningAgreementView[];
}) {
  const { t } = useTranslation('explorer');
  if (agreements.length === 0) return null;
  return (
    <section aria-labelledby="agreements" className="mt-12 grid gap-4">
      <SectionHeading id="agreements" className="mb-0" lead={t('agreement.listLead')}>
        {t('agreement.list')}
      </SectionHeading>
      <ul className="grid gap-4">
        {agreements.map((each) => (
          <li key={each.id} className="max-w-3xl">
            <AgreementCard agreement={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function AgreementCard({ agreement }: { agreement: LearningAgreementView }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  const { id, version, sending, receiving, from, until, rows, approvals } = agreement;
  const party = (each: (typeof approvals)[number]) =>
    t(`agreement.party.${each.party as 'learner'}`, { date: format.date(each.at) });
  const items: (Definition | null)[] = [
    { term: t('agreement.reference'), value: t('agreement.version', { id, version }) },
    sending && { term: t('agreement.counts'), value: <LocalisedText value={sending.name} /> },
    receiving && { term: t('agreement.takenAt'), value: <LocalisedText value={receiving.name} /> },
    {
      term: t('agreement.periodLabel'),
      value: t('agreement.period', { from: format.date(from), until: format.date(until) }),
    },
    {
      term: t('agreement.approvals'),
      value: (
        <ul>
          {approvals.map((each) => (
            <li key={each.party}>{party(each)}</li>
          ))}
        </ul>
      ),
    },
  ];
  return (
    <Card as="article" className="grid gap-4">
      <ul className="grid divide-y divide-line">
        {rows.map((row) => (
          <AgreedRow key={row.label} row={row} />
        ))}
      </ul>
      <DefinitionList items={items.filter((item) => item !== null)} />
    </Card>
  );
}

function AgreedRow({ row }: { row: LearningAgreementView['rows'][number] }) {
  const { t } = useTranslation('explorer');
  const format = useFormat();
  return (
    <li className="grid gap-1 py-3 first:pt-0">
      {row.components.map(({ code, title }) => (
        <span key={code} className="font-semibold [overflow-wrap:anywhere]">
          <LocalisedText value={title} />{' '}
          <span className="text-sm font-normal text-ink-soft">{code}</span>
        </span>
      ))}
      <span className="text-sm">
        {t('agreement.recognised')}{' '}
        {row.targets.map(({ code, title }, index) => (
          <span key={code ?? index}>
            {index > 0 ? ', ' : null}
            {title ? <LocalisedText value={title} /> : code}
          </span>
        ))}
        {' · '}
        {format.ects(row.ects)}
      </span>
      {row.conditions.map((text) => (
        <span key={text} className="max-w-measure text-sm whitespace-pre-line text-ink-soft">
          {text}
        </span>
      ))}
    </li>
  );
}
