import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Card } from '~/components/ui/card';
import { CopyButton } from '~/components/ui/copy-button';
import { DefinitionList } from '~/components/ui/definition-list';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { Notice, type NoticeKind } from '~/components/ui/notice';
import { StatusBadge } from '~/components/ui/status-badge';
import { Table } from '~/components/ui/table';
import type { Tone } from '~/components/ui/tones';
import { textIn } from '~/elm/text-in';
import type { DecisionProof, ProofState, ProvenPart } from '~/recognition/decision-proof';

const TONE: Record<ProofState, Tone> = {
  current: 'valid',
  replaced: 'unknown',
  revoked: 'invalid',
  unconfirmed: 'unknown',
};
const NOTICE: Record<ProofState, NoticeKind> = {
  current: 'success',
  replaced: 'warning',
  revoked: 'danger',
  unconfirmed: 'warning',
};

/** Everything the page behind a short link shows: state, facts to compare, parts, hash. */
export function DecisionProofView({
  proof,
  verifiedAt,
}: {
  proof: DecisionProof;
  verifiedAt: number;
}) {
  const { t } = useTranslation('decisions');
  const format = useFormat(proof.timeZone);
  const date = proof.later ? format.date(proof.later.decidedOn) : '';
  return (
    <>
      <PageHeading
        eyebrow={proof.fileNumber}
        title={t('verify.title')}
        lead={t('verify.lead')}
        aside={
          <StatusBadge tone={TONE[proof.state]}>{t(`verify.state.${proof.state}`)}</StatusBadge>
        }
      />
      <Notice kind={NOTICE[proof.state]} className="mb-8">
        <p>{t(`verify.says.${proof.state}`, { date })}</p>
        <p className="text-sm text-ink-soft">
          {t('verify.checkedAt', { instant: format.dateTime(verifiedAt) })}
        </p>
      </Notice>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Facts proof={proof} />
        <Parts proof={proof} />
      </div>
    </>
  );
}

function Facts({ proof }: { proof: DecisionProof }) {
  const { t } = useTranslation('decisions');
  const { locale, date } = useFormat(proof.timeZone);
  const unit = textIn(proof.unit ?? {}, locale);
  const { birthYear, initials } = proof.holder;
  const holder = birthYear ? t('verify.holderBorn', { initials, year: birthYear }) : initials;
  return (
    <Card as="section" labelledBy="proof-facts">
      <SectionHeading id="proof-facts">{t('verify.compare')}</SectionHeading>
      <DefinitionList
        items={[
          { term: t('verify.institution'), value: textIn(proof.institution, locale) },
          ...(unit ? [{ term: t('verify.unit'), value: unit }] : []),
          { term: t('verify.fileNumber'), value: proof.fileNumber },
          { term: t('verify.kind'), value: t(`verify.kinds.${proof.kind}`) },
          { term: t('verify.decidedOn'), value: date(proof.decidedOn) },
          ...(proof.edition > 1
            ? [{ term: t('verify.edition'), value: String(proof.edition) }]
            : []),
          { term: t('verify.holder'), value: holder },
          {
            term: t('verify.recordHash'),
            value: (
              <>
                <code className="text-sm [overflow-wrap:anywhere]">{proof.recordHash}</code>{' '}
                <CopyButton text={proof.recordHash} />
              </>
            ),
          },
        ]}
      />
      <p className="mt-4 max-w-measure text-sm text-ink-soft">{t('verify.privacy')}</p>
    </Card>
  );
}

function Parts({ proof }: { proof: DecisionProof }) {
  const { t } = useTranslation('decisions');
  const { locale, number, ects } = useFormat(proof.timeZone);
  const outcome = (part: ProvenPart) =>
    proof.kind === 'revocation' ? t('verify.takenBack') : t(`verify.outcomes.${part.outcome}`);
  return (
    <Card as="section" labelledBy="proof-parts">
      <SectionHeading id="proof-parts">{t('verify.parts')}</SectionHeading>
      <Table
        caption={t('verify.parts')}
        captionHidden
        rows={proof.parts}
        rowKey={(part) => String(part.number)}
        columns={[
          {
            key: 'title',
            header: t('verify.learned'),
            rowHeader: true,
            cell: (part) => part.titles.map((titles) => textIn(titles, locale)).join(' + '),
          },
          { key: 'outcome', header: t('verify.outcome'), cell: outcome },
          {
            key: 'ects',
            header: 'ECTS',
            align: 'end',
            cell: (part) => (part.ects === null ? '–' : number(part.ects)),
          },
        ]}
      />
      <p className="mt-4">{t('verify.total', { ects: ects(proof.ects) })}</p>
      {proof.ects > 0 ? (
        <p className="mt-1 text-sm text-ink-soft">{t('verify.notDegree')}</p>
      ) : null}
    </Card>
  );
}
