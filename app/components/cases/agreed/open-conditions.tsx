import { useTranslation } from 'react-i18next';
import { Disclosure } from '~/components/ui/disclosure';
import { StatusBadge } from '~/components/ui/status-badge';
import type { OfficePackage } from '~/recognition/show-case.server';
import { CaseForm, useReturned } from '../case-form';
import type { PackageAt } from '../package-at';
import { useCaseWords } from '../words';
import { ConfirmReason } from './confirm-form';

/** Written conditions of the line: each stays open until a person says that it is fulfilled. */
export function OpenConditions({ page, each, index }: PackageAt) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  const { conditions } = each.proposal;
  if (conditions.length === 0) return null;
  return (
    <div>
      <h4 className="text-sm text-ink-soft">{t('case.agreed.conditions')}</h4>
      <ul className="grid grid-cols-1 divide-y divide-line">
        {conditions.map((condition, position) => (
          <li
            key={`${condition.clause} ${condition.text}`}
            className="grid grid-cols-1 gap-1 py-2.5"
          >
            <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
              <p>{words.condition(condition)}</p>
              <StatusBadge tone="unknown" size="sm">
                {words.of('answer', 'unknown')}
              </StatusBadge>
            </div>
            <p className="text-sm text-ink-soft">
              {t('case.agreed.clause')} <span className="text-ink">{condition.cited}</span>
            </p>
            {page.mayEdit ? (
              <ConditionForm
                each={each}
                named={condition.key ?? condition.clause}
                form={`condition-${index + 1}-${position}`}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ConditionForm({
  each,
  named,
  form,
}: {
  each: OfficePackage;
  named: string;
  form: string;
}) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  const { basis } = each.proposal;
  if (basis.kind !== 'mcra') return null;
  return (
    <Disclosure plain summary={t('case.confirm.condition.summary')} open={returned.came}>
      <CaseForm
        form={form}
        intent="confirm"
        hidden={{ fact: 'condition', subject: `*#${basis.lineId}`, value: named }}
        className="grid grid-cols-1 gap-3"
      >
        <ConfirmReason form={form} fact="condition" />
      </CaseForm>
    </Disclosure>
  );
}
