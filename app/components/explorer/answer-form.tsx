import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { PROSPECT_REASONS } from '~/recognition/prospect-reasons.data';
import type { QuestionPageView } from '~/recognition/questions.server';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { FormErrors } from '../ui/form-errors';
import { SectionHeading } from '../ui/headings';
import { DateInput, Select, TextArea, TextInput } from '../ui/inputs';

type Errors = Readonly<Record<string, string>>;
type AnswerError =
  | 'kind'
  | 'target'
  | 'ects'
  | 'ects-needed'
  | 'day'
  | 'past'
  | 'reasons'
  | 'explanation'
  | 'too-long';

function useErrors(errors: Errors) {
  const { t } = useTranslation('explorer');
  const say = (code: string) => t(`answer.error.${code as AnswerError}`);
  return {
    all: Object.entries(errors).map(([field, code]) => ({ fieldId: field, message: say(code) })),
    of: (field: string) => (errors[field] ? { errors: [say(errors[field])] } : {}),
  };
}

/** Two ways to answer, a form each: the browser sends the one whose button is pressed. */
export function AnswerForm({ question, errors }: { question: QuestionPageView; errors: Errors }) {
  const { t } = useTranslation('explorer');
  const said = useErrors(errors);
  return (
    <section aria-labelledby="answer-title" className="grid gap-6">
      <SectionHeading id="answer-title" className="mb-0" lead={t('answer.lead')}>
        {t('answer.title')}
      </SectionHeading>
      <FormErrors errors={said.all} />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Approve question={question} said={said} />
        <Decline question={question} said={said} />
      </div>
    </section>
  );
}

interface Part {
  readonly question: QuestionPageView;
  readonly said: ReturnType<typeof useErrors>;
}

const BOX = 'grid gap-5 rounded-lg border border-line bg-surface p-5';

function Approve({ question, said }: Part) {
  const { t } = useTranslation('explorer');
  return (
    <Form method="post" action={paths.question(question.id)} className={BOX}>
      <h3 className="text-lg">{t('answer.approve')}</h3>
      <input type="hidden" name="revision" value={question.revision} />
      <input type="hidden" name="kind" value="approved" />
      <TargetFields question={question} said={said} />
      <TextInput
        id="ects"
        name="ects"
        label="ECTS"
        inputMode="decimal"
        width="xs"
        defaultValue={question.course.ects === null ? '' : String(question.course.ects)}
        {...said.of('ects')}
      />
      <TextArea
        id="conditions"
        name="conditions"
        label={t('answer.conditions')}
        help={t('answer.conditionsHelp')}
        optional
        {...said.of('conditions')}
      />
      <DateInput
        id="validUntil"
        name="validUntil"
        label={t('answer.validUntil')}
        help={t('answer.validUntilHelp')}
        {...said.of('validUntil')}
      />
      <p>
        <Button>{t('answer.sendApproval')}</Button>
      </p>
    </Form>
  );
}

/** A place of the learner's curriculum where that is known, or words for another. */
function TargetFields({ question: { targets }, said }: Part) {
  const { t } = useTranslation('explorer');
  const known = targets.length > 0;
  return (
    <>
      {known ? (
        <Select
          id="targetModule"
          name="targetModule"
          label={t('answer.target')}
          help={t('answer.targetModuleHelp')}
          placeholder={t('answer.targetOther')}
          options={targets.map(({ id, label }) => ({ value: id, label }))}
        />
      ) : null}
      <TextInput
        id="target"
        name="target"
        label={t(known ? 'answer.targetWords' : 'answer.target')}
        help={t(known ? 'answer.targetWordsHelp' : 'answer.targetHelp')}
        optional={known}
        maxLength={200}
        {...said.of('target')}
      />
    </>
  );
}

function Decline({ question, said }: Part) {
  const { t } = useTranslation('explorer');
  const wrong = said.of('reasons').errors;
  return (
    <Form method="post" action={paths.question(question.id)} className={BOX}>
      <h3 className="text-lg">{t('answer.decline')}</h3>
      <input type="hidden" name="revision" value={question.revision} />
      <input type="hidden" name="kind" value="declined" />
      <fieldset id="reasons" className="grid gap-1" tabIndex={-1}>
        <legend className="mb-1 font-semibold">{t('answer.reasons')}</legend>
        {wrong ? <p className="text-sm font-semibold text-invalid">{wrong[0]}</p> : null}
        {PROSPECT_REASONS.map((reason) => (
          <Checkbox
            key={reason}
            id={`reason-${reason}`}
            name="reasons"
            value={reason}
            label={t(`answer.reason.${reason}`)}
          />
        ))}
      </fieldset>
      <TextArea
        id="explanation"
        name="explanation"
        label={t('answer.explanation')}
        help={t('answer.explanationHelp')}
        {...said.of('explanation')}
      />
      <p>
        <Button look="secondary">{t('answer.sendRefusal')}</Button>
      </p>
    </Form>
  );
}
