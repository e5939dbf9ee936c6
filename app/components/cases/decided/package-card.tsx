import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { SendButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import type { OfficeCase, OfficePackage } from '~/recognition/show-case.server';
import { usePackageTitle } from '../agreed/agreed-package';
import { CaseForm, useReturned } from '../case-form';
import type { PackageAt } from '../package-at';
import { useCaseWords } from '../words';
import { DecideForm } from './decide-form';
import { DecisionSummary } from './decision-summary';
import { useTargetLabel } from './target-label';

/** One package: what is proposed, what was decided, and the form that decides it. */
export function PackageCard({ page, each, index }: PackageAt) {
  const { t } = useTranslation('cases');
  const title = usePackageTitle(page);
  const id = `package-${index + 1}`;
  const returned = useReturned(id);
  const { decision } = each;
  const proposed = each.proposal.suggestedOutcome !== null;
  return (
    <Card as="section" id={id} labelledBy={`${id}-title`} className="grid grid-cols-1 gap-3">
      <h3 id={`${id}-title`} className="text-base [overflow-wrap:anywhere]">
        {title(each, index)}
      </h3>
      {decision ? (
        <DecisionSummary each={each} decision={decision} />
      ) : (
        <Proposed page={page} each={each} id={id} />
      )}
      {page.mayEdit ? (
        <Disclosure
          summary={t(decision || proposed ? 'case.decide.edit' : 'case.decide.decide')}
          open={returned.came || (!decision && !proposed)}
          id={`${id}-outcome-part`}
        >
          <DecideForm key={formKey(each)} page={page} each={each} index={index} />
        </Disclosure>
      ) : null}
    </Card>
  );
}

/** Somebody's newer decision or another proposal draws the form anew; all else leaves it alone. */
const formKey = ({ decidedAt, proposal }: OfficePackage): string =>
  [
    decidedAt ?? '',
    proposal.suggestedOutcome ?? '',
    proposal.ectsCredited ?? '',
    proposal.targets.length,
    proposal.grade?.converted ?? '',
  ].join('|');

function Proposed({ page, each, id }: { page: OfficeCase; each: OfficePackage; id: string }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const format = useFormat();
  const label = useTargetLabel();
  const { proposal } = each;
  const form = `${id}-accept`;
  if (proposal.suggestedOutcome === null)
    return <p className="text-ink-soft">{t('case.decide.noProposal')}</p>;
  return (
    <div className="grid gap-2">
      <p>
        <span className="text-ink-soft">{t('case.decide.proposed')}</span>{' '}
        <strong className="font-semibold">{words.outcome(proposal.suggestedOutcome)}</strong>
        {proposal.ectsCredited === null ? '' : `, ${format.ects(proposal.ectsCredited)}`}
      </p>
      <ul className="list-disc ps-5 text-sm">
        {proposal.targets.map((target) => (
          <li key={label(target)}>{label(target)}</li>
        ))}
      </ul>
      {page.mayEdit ? (
        <CaseForm form={form} intent="accept" at={id} hidden={{ packageId: each.id }}>
          <SendButton form={form} look="secondary" icon="check">
            {t('case.decide.accept')}
          </SendButton>
        </CaseForm>
      ) : null}
    </div>
  );
}
