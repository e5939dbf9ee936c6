import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { RouteRow } from '~/agreements/life/route-form';
import type { RouteAnswer, RoutePage } from '~/agreements/workspace/route-page.server';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choice';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { Select, TextInput } from '../ui/inputs';
import { Notice } from '../ui/notice';

const ROLES = ['agreement-drafter', 'legal-reviewer', 'signatory'] as const;

/** Who signs off, and in which order, before the institution approves an agreement. */
export function ApprovalRoutePage({
  page,
  answer,
}: {
  page: RoutePage;
  answer: RouteAnswer | null;
}) {
  const { t } = useTranslation('mcra');
  const rows = answer?.rows ?? page.rows;
  const problems = answer?.kind === 'wrong' ? answer.problems : {};
  const summary = Object.entries(problems).map(([field, code]) => ({
    fieldId: field,
    message: t('routeSettings.summary', {
      number: Number(field.split('-')[1]) + 1,
      problem: t(`routeSettings.problem.${code}`),
    }),
  }));
  return (
    <>
      <PageHeading
        eyebrow={page.institution}
        title={t('routeSettings.title')}
        lead={t('routeSettings.lead')}
      />
      <div className="grid max-w-3xl gap-6">
        <Outcome answer={answer} />
        <FormErrors errors={summary} />
        <Form method="post" className="grid gap-6" preventScrollReset>
          {/* The first button of a form is the one that Enter presses. */}
          <button type="submit" name="deed" value="save" className="sr-only" tabIndex={-1}>
            {t('routeSettings.save')}
          </button>
          <input type="hidden" name="count" value={rows.length} />
          <Steps rows={rows} problems={problems} />
          <MoreSteps usual={page.usual} />
          <Button name="deed" value="save" className="w-fit">
            {t('routeSettings.save')}
          </Button>
        </Form>
      </div>
    </>
  );
}

function Outcome({ answer }: { answer: RouteAnswer | null }) {
  const { t } = useTranslation('mcra');
  if (answer?.kind === 'kept')
    return (
      <Notice kind="success" live>
        {t('routeSettings.kept')}
      </Notice>
    );
  if (answer?.kind === 'changed') return <Notice live>{t('routeSettings.notKept')}</Notice>;
  return null;
}

type Problems = Extract<RouteAnswer, { kind: 'wrong' }>['problems'];

function Steps({ rows, problems }: { rows: readonly RouteRow[]; problems: Problems }) {
  const { t } = useTranslation('mcra');
  if (rows.length === 0) return <p className="text-ink-soft">{t('routeSettings.none')}</p>;
  return (
    <ol className="grid gap-4">
      {rows.map((row, index) => (
        <Card key={`${row.key} ${row.names.en}`} as="li" className="grid gap-4">
          <Step row={row} index={index} last={index === rows.length - 1} problems={problems} />
        </Card>
      ))}
    </ol>
  );
}

interface StepProps {
  row: RouteRow;
  index: number;
  last: boolean;
  problems: Problems;
}

function Step({ row, index, last, problems }: StepProps) {
  const { t } = useTranslation('mcra');
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-3 font-semibold">
        {t('routeSettings.step', { number: index + 1 })}
      </legend>
      <input type="hidden" name={`key-${index}`} value={row.key} />
      <Names row={row} index={index} problems={problems} />
      <Select
        id={`role-${index}`}
        name={`role-${index}`}
        label={t('routeSettings.role')}
        options={ROLES.map((value) => ({ value, label: t(`routeSettings.roles.${value}`) }))}
        defaultValue={row.role}
        width="lg"
      />
      <Checkbox
        id={`decision-${index}`}
        name={`decision-${index}`}
        value="yes"
        label={t('routeSettings.decision')}
        help={t('routeSettings.decisionHelp')}
        defaultChecked={row.decision}
      />
      <StepButtons index={index} last={last} />
    </fieldset>
  );
}

function Names({ row, index, problems }: Omit<StepProps, 'last'>) {
  const { t } = useTranslation('mcra');
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {(['en', 'fr'] as const).map((language) => {
        const problem = problems[`${language}-${index}`];
        return (
          <TextInput
            key={language}
            id={`${language}-${index}`}
            name={`${language}-${index}`}
            lang={language}
            label={t(`routeSettings.name.${language}`)}
            defaultValue={row.names[language]}
            {...(problem ? { errors: [t(`routeSettings.problem.${problem}`)] } : {})}
          />
        );
      })}
    </div>
  );
}

function StepButtons({ index, last }: Pick<StepProps, 'index' | 'last'>) {
  const { t } = useTranslation('mcra');
  const number = index + 1;
  return (
    <div className="flex flex-wrap gap-2">
      {index > 0 ? (
        <Button look="secondary" size="sm" name="deed" value={`up:${index}`} icon="arrow-up">
          {t('routeSettings.up')} <span className="sr-only">{number}</span>
        </Button>
      ) : null}
      {last ? null : (
        <Button look="secondary" size="sm" name="deed" value={`down:${index}`} icon="arrow-down">
          {t('routeSettings.down')} <span className="sr-only">{number}</span>
        </Button>
      )}
      <Button look="quiet" size="sm" name="deed" value={`out:${index}`} icon="trash">
        {t('routeSettings.out')} <span className="sr-only">{number}</span>
      </Button>
    </div>
  );
}

function MoreSteps({ usual }: Pick<RoutePage, 'usual'>) {
  const { t } = useTranslation('mcra');
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 font-semibold">{t('routeSettings.add')}</legend>
      <div className="flex flex-wrap gap-2">
        {usual.map((key) => (
          <Button key={key} look="secondary" size="sm" name="deed" value={`add:${key}`} icon="plus">
            {t(`routeSettings.usual.${key}`)}
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
