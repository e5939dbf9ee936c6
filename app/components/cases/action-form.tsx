import { useTranslation } from 'react-i18next';
import { SendButton } from '~/components/ui/button';
import { DateInput, Select, TextArea, TextInput } from '~/components/ui/inputs';
import {
  ACTION_FIELDS,
  type ActionField,
  GRAVE,
  NOTE_TO_LEARNER,
  type OfferedAction,
} from '~/recognition/case-view';
import type { CaseStatus } from '~/recognition/proposal';
import type { CaseAction } from '~/recognition/states.data';
import { CaseForm, useReturned } from './case-form';
import { type Correctable, CorrectionFields } from './correction-fields';
import { useCaseWords } from './words';

/** One action of the workflow with all it asks for. */
export function ActionForm({
  offered,
  status,
  correctable,
  learner = false,
}: {
  offered: Pick<OfferedAction, 'action'>;
  status: CaseStatus;
  correctable: readonly Correctable[];
  learner?: boolean;
}) {
  const words = useCaseWords();
  const { action } = offered;
  const form = `act-${action}`;
  const hearing = action === 'hold-hearing';
  const hidden: Record<string, string> = {
    action,
    ...(hearing ? { hearingFor: status === 'under-assessment' ? 'refusal' : 'revocation' } : {}),
  };
  const fields = ACTION_FIELDS[action];
  return (
    <CaseForm
      form={form}
      intent="move"
      hidden={hidden}
      multipart={fields.includes('file')}
      className="grid grid-cols-1 gap-4"
    >
      {fields.map((field) => (
        <ActionInput
          key={field}
          field={field}
          action={action}
          correctable={correctable}
          learner={learner}
        />
      ))}
      <div>
        <SendButton form={form} look={GRAVE.has(action) ? 'danger' : 'primary'}>
          {words.action(action)}
        </SendButton>
      </div>
    </CaseForm>
  );
}

function ActionInput({
  field,
  action,
  correctable,
  learner,
}: {
  field: ActionField;
  action: CaseAction;
  correctable: readonly Correctable[];
  learner: boolean;
}) {
  switch (field) {
    case 'note':
      return <NoteInput action={action} learner={learner} />;
    case 'file':
      return <AnswerFile action={action} />;
    case 'proof':
      return <ProofInput action={action} />;
    case 'meeting':
      return <MeetingInputs action={action} />;
    case 'returnTo':
      return <ReturnToInput action={action} />;
    case 'corrections':
      return <CorrectionFields form={`act-${action}`} packages={correctable} />;
    default:
      return null;
  }
}

function NoteInput({ action, learner }: { action: CaseAction; learner: boolean }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(`act-${action}`);
  const reader = learner ? 'byLearner' : NOTE_TO_LEARNER.has(action) ? 'toLearner' : 'internal';
  return (
    <TextArea
      id={`act-${action}-note`}
      name="note"
      label={t(`case.note.${reader}`)}
      help={t(`case.noteHelp.${action as 'withdraw'}`)}
      defaultValue={returned.value('note')}
      maxLength={10_000}
      width="lg"
      {...returned.wrong('note')}
    />
  );
}

function AnswerFile({ action }: { action: CaseAction }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(`act-${action}`);
  return (
    <TextInput
      type="file"
      id={`act-${action}-file`}
      name="file"
      label={t('case.file')}
      help={t('case.fileHelp')}
      accept="application/pdf,image/png,image/jpeg"
      optional
      {...returned.wrong('file')}
    />
  );
}

const PROOFS = ['portal', 'e-mail-receipt', 'post-receipt', 'handed-over'] as const;

function ProofInput({ action }: { action: CaseAction }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(`act-${action}`);
  return (
    <Select
      id={`act-${action}-proof`}
      name="proof"
      label={t('case.proof.label')}
      help={t('case.proof.help')}
      options={PROOFS.map((value) => ({ value, label: t(`case.proof.${value}`) }))}
      defaultValue={returned.value('proof', 'portal')}
      width="md"
      {...returned.wrong('proof')}
    />
  );
}

function MeetingInputs({ action }: { action: CaseAction }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(`act-${action}`);
  return (
    <div className="flex flex-wrap gap-4">
      <DateInput
        id={`act-${action}-meetingDate`}
        name="meetingDate"
        label={t('case.meeting.date')}
        defaultValue={returned.value('meetingDate')}
        {...returned.wrong('meetingDate')}
      />
      <TextInput
        id={`act-${action}-minutesNumber`}
        name="minutesNumber"
        label={t('case.meeting.minutes')}
        defaultValue={returned.value('minutesNumber')}
        maxLength={80}
        width="sm"
        {...returned.wrong('minutesNumber')}
      />
    </div>
  );
}

function ReturnToInput({ action }: { action: CaseAction }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(`act-${action}`);
  return (
    <Select
      id={`act-${action}-returnTo`}
      name="returnTo"
      label={t('case.returnTo.label')}
      options={(['second-step', 'faculty'] as const).map((value) => ({
        value,
        label: t(`case.returnTo.${value}`),
      }))}
      defaultValue={returned.value('returnTo', 'second-step')}
      width="md"
    />
  );
}
