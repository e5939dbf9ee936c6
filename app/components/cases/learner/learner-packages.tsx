import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LocalText } from '~/components/credentials/local-text';
import { useFormat } from '~/components/shell/use-format';
import { SendButton } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { SectionHeading } from '~/components/ui/headings';
import { paths } from '~/platform/paths';
import type { LearnerPackage } from '~/recognition/learner-case';
import { CaseForm } from '../case-form';
import { LetterLinks } from '../decided/decision-list';
import { DecisionSummary } from '../decided/decision-summary';
import { useTargetLabel } from '../decided/target-label';
import { AppealInformation } from './appeal-information';
import type { LearnerView } from './learner-view';

/** What was learned and what becomes of it: first as proposed, then as decided. */
export function LearnerPackages({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  if (page.packages.length === 0) return null;
  const current = page.decisions.find((each) => each.supersededBy === null);
  return (
    <section aria-labelledby="packages" className="grid grid-cols-1 gap-4">
      <SectionHeading
        id="packages"
        className="mb-0"
        lead={t(page.told ? 'case.learner.decidedLead' : 'case.learner.proposedLead')}
      >
        {t(page.told ? 'case.learner.decided' : 'case.learner.proposed')}
      </SectionHeading>
      {current ? <LetterLinks id={current.id} /> : null}
      <ul className="grid grid-cols-1 gap-4 md:grid-cols-2">
        {page.packages.map((each) => (
          <Card as="li" key={each.id} className="grid grid-cols-1 content-start gap-3">
            <Sources each={each} />
            {each.decision ? (
              <DecisionSummary
                each={each}
                decision={each.decision}
                intended={!page.told}
                forLearner
              />
            ) : (
              <ProposedWords each={each} />
            )}
            <Acceptance page={page} each={each} />
          </Card>
        ))}
      </ul>
      {page.told ? <AppealInformation page={page} /> : null}
    </section>
  );
}

function Sources({ each }: { each: LearnerPackage }) {
  const format = useFormat();
  return (
    <ul>
      {each.sources.map((source) => (
        <li key={source.key}>
          <h3 className="text-base">
            <LocalText map={source.titles} otherwise={source.title} />
          </h3>
          <p className="text-sm text-ink-soft">
            {[source.ects === null ? '' : format.ects(source.ects), source.grade ?? '']
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  );
}

function ProposedWords({ each }: { each: LearnerPackage }) {
  const { t } = useTranslation('cases');
  const label = useTargetLabel();
  const format = useFormat();
  const { ectsCredited, targets } = each.proposed;
  return (
    <div className="grid gap-1.5">
      <p>
        {t(`case.learner.result.${each.result}`)}{' '}
        {each.agreementCode ? (
          <Link to={paths.agreement(each.agreementCode)}>{each.agreementCode}</Link>
        ) : null}
      </p>
      {targets.length > 0 ? (
        <ul className="list-disc ps-5">
          {targets.map((target) => (
            <li key={label(target)}>{label(target)}</li>
          ))}
        </ul>
      ) : null}
      {ectsCredited !== null && targets.length > 0 ? (
        <p className="text-ink-soft">
          {t('case.learner.wouldCredit', { ects: format.ects(ectsCredited) })}
        </p>
      ) : null}
    </div>
  );
}

/** Credit and grade are the learner's to take or leave until they are recorded. */
function Acceptance({ page, each }: { page: LearnerView; each: LearnerPackage }) {
  const { t } = useTranslation('cases');
  const may = (action: string) => page.actions.some((offered) => offered.action === action);
  const gives = each.decision && (each.decision.ectsCredited ?? 0) > 0;
  if (!may('accept-credit') || !gives) return null;
  const converted = each.decision?.grade?.converted != null;
  const answers = [
    { key: 'credit-and-grade', action: 'accept-credit', acceptGrade: 'yes', shown: true },
    { key: 'credit-only', action: 'accept-credit', acceptGrade: 'no', shown: converted },
    { key: 'declined', action: 'decline-credit', acceptGrade: 'no', shown: true },
  ] as const;
  return (
    <div className="grid gap-2 border-t border-line pt-3" data-print="never">
      <p className="text-sm text-ink-soft">
        {t(`case.learner.accept.${each.learnerAccepts ? 'again' : 'lead'}`)}
      </p>
      <div className="flex flex-wrap gap-2">
        {answers
          .filter((answer) => answer.shown && answer.key !== each.learnerAccepts)
          .map(({ key, action, acceptGrade }) => (
            <CaseForm
              key={key}
              form={`${key}-${each.id}`}
              intent="move"
              at="packages"
              hidden={{ action, packageId: each.id, acceptGrade }}
            >
              <SendButton
                form={`${key}-${each.id}`}
                size="sm"
                look={key === 'credit-and-grade' ? 'primary' : 'secondary'}
              >
                {t(
                  `case.learner.accept.${converted || key !== 'credit-and-grade' ? key : 'credit'}`,
                )}
              </SendButton>
            </CaseForm>
          ))}
      </div>
    </div>
  );
}
