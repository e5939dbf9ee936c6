import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FormErrors } from '~/components/ui/form-errors';
import { Notice } from '~/components/ui/notice';
import { useCodeText } from '~/platform/i18n';
import { anchorOf } from '~/recognition/case-view';
import { useReturnedForm } from './case-form';
import { useCaseWords } from './words';

const KNOWN = /^[a-z-]{1,40}$/;

/** What came of the last form: done, already done, overtaken, or why not and what is missing. */
export function CaseNotices() {
  const returned = useReturnedForm();
  const [search] = useSearchParams();
  const text = useCodeText('cases');
  const { t } = useTranslation('cases');
  if (returned) return <ProblemNotice />;
  const said = search.get('said') ?? '';
  if (!KNOWN.test(said)) return null;
  return (
    <Notice kind={said === 'already' ? 'info' : 'success'} live className="mb-4">
      {text('case.said', said, {}, t('case.said.other'))}
    </Notice>
  );
}

function ProblemNotice() {
  const { t } = useTranslation('cases');
  const { t: common } = useTranslation('common');
  const words = useCaseWords();
  const returned = useReturnedForm();
  const problem = returned?.problem;
  if (!problem) return <FieldProblems />;
  if (problem.kind === 'refused')
    return (
      <div className="mb-4">
        <FormErrors
          title={`${words.action(problem.action)}${common('colon')} ${words.of('reason', problem.reason)}`}
          errors={
            problem.missing.length > 0
              ? problem.missing.map((each) => ({
                  fieldId: anchorOf(each, problem.action),
                  message: words.missing(each),
                }))
              : [{ fieldId: null, message: t('case.problem.nothingDone') }]
          }
        />
      </div>
    );
  const sentence =
    problem.kind === 'file'
      ? t(`case.error.${problem.code as 'file-kind'}`)
      : t(`case.problem.${problem.kind}`);
  return (
    <Notice kind="warning" live className="mb-4">
      {sentence}
    </Notice>
  );
}

/** Fields that could not be read, each a link to its place; its words stand beside the field too. */
function FieldProblems() {
  const { t } = useTranslation('cases');
  const returned = useReturnedForm();
  if (!returned) return null;
  const errors = Object.entries(returned.errors).flatMap(([name, codes]) =>
    codes.map((code) => ({
      fieldId: `${returned.form}-${name.replace(/[[\].]+/g, '-')}`,
      message: t(`case.error.${code as 'required'}`),
    })),
  );
  return (
    <div className="mb-4">
      <FormErrors errors={errors} />
    </div>
  );
}
