import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SendButton } from '~/components/ui/button';
import { RadioGroup } from '~/components/ui/choice';
import { Disclosure } from '~/components/ui/disclosure';
import { TextArea } from '~/components/ui/inputs';
import { Notice } from '~/components/ui/notice';
import { textIn } from '~/elm/text-in';
import type { Outcome } from '~/recognition/proposal';
import type { OfficeCase, OfficePackage } from '~/recognition/show-case.server';
import { CaseForm, useReturned } from '../case-form';
import type { PackageAt } from '../package-at';
import { useCaseWords } from '../words';
import { ConditionRows } from './condition-rows';
import { CreditFields } from './credit-fields';
import { ReasonRows } from './reason-rows';

/** In the order in which they are weighed: recognition first, refusal after everything else. */
const OUTCOMES: readonly Outcome[] = [
  'full',
  'alternative',
  'partial',
  'conditional',
  'refused',
  'inadmissible',
];

/** The decision on one package, filled from the proposal. Fields follow the outcome chosen. */
export function DecideForm({ page, each, index }: PackageAt) {
  const { t } = useTranslation('cases');
  const form = `package-${index + 1}`;
  const returned = useReturned(form);
  const { decision, proposal } = each;
  const start = returned.value('outcome', decision?.outcome ?? proposal.suggestedOutcome ?? '');
  const [outcome, setOutcome] = useState(start);
  return (
    <CaseForm
      form={form}
      intent="decide"
      at={form}
      hidden={{ packageId: each.id }}
      className="decide-form grid grid-cols-1 gap-4"
    >
      <OutcomeInput form={form} start={start} choose={setOutcome} />
      <div className="decide-before-refusal">
        <Notice kind="warning" title={t('case.decide.beforeRefusal')}>
          <ol className="list-decimal ps-5">
            <li>{t('case.decide.first.alternative')}</li>
            <li>{t('case.decide.first.partial')}</li>
            <li>{t('case.decide.first.conditional')}</li>
          </ol>
          <p className="mt-1.5">{t('case.decide.hearingFirst')}</p>
        </Notice>
      </div>
      <div className="decide-credit grid grid-cols-1 gap-4">
        <CreditFields form={form} page={page} each={each} />
      </div>
      <div className="decide-conditions">
        <ConditionRows form={form} each={each} />
      </div>
      <div className="decide-reasons">
        <ReasonRows form={form} each={each} outcome={outcome} />
      </div>
      <LaterWays form={form} page={page} each={each} />
      <Departure form={form} each={each} outcome={outcome} />
      <div>
        <SendButton form={form}>{t('case.decide.save')}</SendButton>
      </div>
    </CaseForm>
  );
}

function OutcomeInput({
  form,
  start,
  choose,
}: {
  form: string;
  start: string;
  choose: (outcome: string) => void;
}) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const returned = useReturned(form);
  return (
    <div
      onChange={(event) => {
        if (event.target instanceof HTMLInputElement) choose(event.target.value);
      }}
    >
      <RadioGroup
        id={`${form}-outcome`}
        name="outcome"
        label={t('case.decide.outcome')}
        choices={OUTCOMES.map((value) => ({ value, label: words.outcome(value) }))}
        defaultValue={start}
        {...returned.wrong('outcome')}
      />
    </div>
  );
}

function LaterWays({ form, page, each }: { form: string; page: OfficeCase; each: OfficePackage }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  const policy = textIn(page.institution.laterWays, page.locale);
  return (
    <div className="decide-later">
      <TextArea
        id={`${form}-laterWays`}
        name="laterWays"
        label={t('case.decide.laterWays')}
        help={t('case.decide.laterWaysHelp')}
        maxLength={4_000}
        defaultValue={returned.value('laterWays', each.decision?.laterWays ?? policy)}
        {...returned.wrong('laterWays')}
      />
    </div>
  );
}

/** Folded until the decision departs from the proposal; there all the same without script. */
function Departure({
  form,
  each,
  outcome,
}: {
  form: string;
  each: OfficePackage;
  outcome: string;
}) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  const { suggestedOutcome } = each.proposal;
  const departs = suggestedOutcome !== null && outcome !== '' && outcome !== suggestedOutcome;
  return (
    <Disclosure
      plain
      summary={t('case.decide.departure')}
      open={departs || Boolean(each.decision?.departure) || returned.came}
    >
      <TextArea
        id={`${form}-departure`}
        name="departure"
        label={t('case.decide.departureLabel')}
        help={t('case.decide.departureHelp')}
        maxLength={4_000}
        defaultValue={returned.value('departure', each.decision?.departure ?? '')}
        {...returned.wrong('departure')}
      />
    </Disclosure>
  );
}
