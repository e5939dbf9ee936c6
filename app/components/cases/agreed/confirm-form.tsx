import { useTranslation } from 'react-i18next';
import { NOTHING_ASKED } from '~/components/institution-field/field-props';
import { SearchByButton } from '~/components/institution-field/search-by-button';
import { SendButton } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { DateInput, Select, TextArea } from '~/components/ui/inputs';
import type { Confirmation, CriterionAnswer } from '~/recognition/proposal';
import type { OfficeCase, OfficePackage } from '~/recognition/show-case.server';
import { CaseForm, useReturned } from '../case-form';
import { criterionId } from '../links';
import type { PackageAt } from '../package-at';

interface Confirming extends PackageAt {
  fact: Confirmation['fact'];
  criterion: CriterionAnswer;
}

/** A person confirms once what the machine cannot know, and says why. */
export function ConfirmForm({ fact, criterion, page, each, index }: Confirming) {
  const { t } = useTranslation('cases');
  const form = `confirm-${criterionId(index, criterion.code)}`;
  const returned = useReturned(form);
  const hidden = { fact, ...(fact === 'condition' ? { value: criterion.code } : {}) };
  if (fact === 'enrolment' && !page.enrolment)
    return <p className="text-sm text-ink-soft">{t('case.confirm.noEnrolment')}</p>;
  return (
    <Disclosure
      plain
      summary={t(`case.confirm.${fact}.summary`)}
      open={returned.came}
      className="mt-1"
    >
      <CaseForm
        form={form}
        intent="confirm"
        at={criterionId(index, criterion.code)}
        hidden={hidden}
        className="grid grid-cols-1 gap-3"
      >
        <SubjectInput form={form} fact={fact} page={page} each={each} />
        <ValueInput form={form} fact={fact} criterion={criterion} page={page} each={each} />
        <ConfirmReason form={form} fact={fact} />
      </CaseForm>
    </Disclosure>
  );
}

/** Why a person confirms it, and the button that does. */
export function ConfirmReason({ form, fact }: { form: string; fact: Confirmation['fact'] }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  return (
    <>
      <TextArea
        id={`${form}-reason`}
        name="reason"
        label={t('case.confirm.reason')}
        help={t(`case.confirm.${fact}.help`)}
        maxLength={2_000}
        required
        defaultValue={returned.value('reason')}
        {...returned.wrong('reason')}
      />
      <div>
        <SendButton form={form} size="sm" look="secondary" icon="check">
          {t('case.confirm.send')}
        </SendButton>
      </div>
    </>
  );
}

/** Whom or what it is about: a unit, a unit on a line, or the whole case. */
function SubjectInput({
  form,
  fact,
  page,
  each,
}: {
  form: string;
  fact: Confirmation['fact'];
  page: OfficeCase;
  each: OfficePackage;
}) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  if (fact === 'holder' || fact === 'enrolment')
    return <input type="hidden" name="subject" value="*" />;
  const tail = tailOf(each, fact);
  const units = page.units.filter((unit) => each.proposal.sourceKeys.includes(unit.key));
  const options = units.map((unit) => ({
    value: `${unit.key}${tail}`,
    label: `${unit.number} · ${unit.title}`,
  }));
  const [first] = options;
  if (options.length <= 1)
    return <input type="hidden" name="subject" value={first?.value ?? '*'} />;
  return (
    <Select
      id={`${form}-subject`}
      name="subject"
      label={t('case.confirm.unit')}
      options={options}
      defaultValue={returned.value('subject', first?.value)}
    />
  );
}

/** Lines and conditions are confirmed for the line they belong to. */
function tailOf({ proposal }: OfficePackage, fact: Confirmation['fact']): string {
  if (fact !== 'line' && fact !== 'condition') return '';
  const { basis } = proposal;
  if (basis.kind === 'mcra') return `#${basis.lineId}`;
  return basis.kind === 'learning-agreement' ? `#${basis.learningAgreementId}` : '';
}

function ValueInput({
  form,
  fact,
  criterion,
  page,
  each,
}: Omit<Confirming, 'index'> & { form: string }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  if (fact === 'award-date' || fact === 'learning-start')
    return (
      <DateInput
        id={`${form}-value`}
        name="value"
        label={t(`case.confirm.${fact}.value`)}
        required
        defaultValue={returned.value(
          'value',
          fact === 'award-date' ? dateOf(criterion, page, each) : '',
        )}
        {...returned.wrong('value')}
      />
    );
  if (fact !== 'awarding-body') return null;
  // Rarely asked: by its button alone it needs no script on a page that everybody loads.
  return (
    <SearchByButton
      id={`${form}-value`}
      name="value"
      label={t('case.confirm.awarding-body.value')}
      asked={returned.institution ?? { ...NOTHING_ASKED, words: String(criterion.value ?? '') }}
      others={[]}
      {...returned.wrong('value')}
    />
  );
}

/** The date seen, as a proposal: a person checks it against the award itself. */
function dateOf({ params }: CriterionAnswer, page: OfficeCase, each: OfficePackage): string {
  const unit = page.units.find((one) => one.key === each.proposal.sourceKeys[0]);
  return String(params.date ?? unit?.awardingDate ?? '').slice(0, 10);
}
