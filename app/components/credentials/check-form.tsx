import { Form, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { FileDrop } from '~/components/ui/file-drop';
import { FormErrors } from '~/components/ui/form-errors';
import { Icon } from '~/components/ui/icon';
import type { CheckProblem } from '~/credentials/check-answer';
import { LIMITS } from '~/credentials/limits';
import { paths } from '~/platform/paths';

const FIELD = 'check-file';

/** Choose or drop a file; posted as it is, also without script. */
export function CheckForm({
  problem,
  checked,
}: {
  problem: CheckProblem | null;
  /** Hash of the file whose report the page shows. */
  checked: string | null;
}) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  const busy = useNavigation().formAction === paths.check();
  const again = checked !== null;
  const size = format.bytes(LIMITS.bytes);
  const message = problem
    ? t(`checkPage.problem.${problem.problem}`, { size, count: problem.seconds })
    : null;
  return (
    <Card
      as="section"
      id="check-form"
      labelledBy="check-form-title"
      className={again ? 'mt-12 print:hidden' : ''}
    >
      <h2 id="check-form-title" className="mb-4 text-xl">
        {t(again ? 'checkPage.again' : 'checkPage.form')}
      </h2>
      <Form
        method="post"
        action={paths.check()}
        encType="multipart/form-data"
        preventScrollReset
        className="grid gap-5"
      >
        <FormErrors errors={message ? [{ fieldId: FIELD, message }] : []} />
        <FileDrop
          key={checked}
          id={FIELD}
          name="file"
          label={t('checkPage.file')}
          help={t('checkPage.fileHelp', { size })}
          required
          {...(message ? { errors: [message] } : {})}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button size="lg" icon="shield" busy={busy} busyLabel={t('checkPage.busy')}>
            {t('checkPage.submit')}
          </Button>
          <p className="flex items-start gap-2 text-sm text-ink-soft">
            <Icon name="lock" size="sm" className="mt-0.75" />
            {t('checkPage.private')}
          </p>
        </div>
      </Form>
    </Card>
  );
}
