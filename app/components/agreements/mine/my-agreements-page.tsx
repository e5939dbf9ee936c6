import { useTranslation } from 'react-i18next';
import type { MyAgreements } from '~/agreements/my-agreements.server';
import { useFormat } from '~/components/shell/use-format';
import { LinkButton } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { PageHeading } from '~/components/ui/headings';
import { Stats } from '~/components/ui/stat';
import { paths } from '~/platform/paths';
import { DriftedPart } from './drifted-part';
import { EndingPart } from './ending-part';
import { StandingPart } from './standing-part';
import { TurnPart } from './turn-part';
import { UsePart } from './use-part';

/** The agreements of one's own institution: who acts next, what ends, what drifted, what it brought. */
export function MyAgreementsPage({ mine }: { mine: MyAgreements }) {
  const { t } = useTranslation('agreements');
  const empty = mine.inWork.length === 0 && mine.others.length === 0;
  return (
    <>
      <PageHeading
        eyebrow={mine.institution}
        title={t('mine.title')}
        lead={t('mine.lead')}
        actions={mine.mayDraft ? <NewButton /> : null}
      />
      {empty ? (
        <EmptyState
          icon="handshake"
          title={t('mine.emptyTitle')}
          actions={
            <LinkButton look="secondary" to={paths.agreementTemplates()}>
              {t('list.templates')}
            </LinkButton>
          }
        >
          <p>{t('mine.empty')}</p>
        </EmptyState>
      ) : (
        <div className="grid gap-12">
          <Figures mine={mine} />
          <TurnPart inWork={mine.inWork} />
          <EndingPart ending={mine.ending} />
          <DriftedPart drifted={mine.drifted} />
          <UsePart use={mine.use} />
          <StandingPart agreements={mine.others} />
        </div>
      )}
    </>
  );
}

function NewButton() {
  const { t } = useTranslation('agreements');
  return (
    <LinkButton icon="plus" to={paths.newAgreement()}>
      {t('mine.new')}
    </LinkButton>
  );
}

function Figures({ mine }: { mine: MyAgreements }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { ownTurn, inForce, cases, ects } = mine.figures;
  return (
    <Stats
      items={[
        { label: t('mine.figures.ownTurn', { count: ownTurn }), value: format.number(ownTurn) },
        { label: t('mine.figures.inForce', { count: inForce }), value: format.number(inForce) },
        { label: t('mine.figures.cases', { count: cases }), value: format.number(cases) },
        {
          label: t('mine.figures.ects'),
          value: format.number(ects),
          note: t('mine.figures.source'),
        },
      ]}
    />
  );
}
