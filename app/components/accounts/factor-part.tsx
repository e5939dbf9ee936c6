import { useTranslation } from 'react-i18next';
import type { FormState } from '~/accounts/form-state';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { SectionHeading } from '~/components/ui/headings';
import { StatusBadge } from '~/components/ui/status-badge';
import { CodeInput, PasswordInput } from './code-input';
import { FactorSetupSteps } from './factor-setup';
import { useFields } from './use-fields';

type Setup = Parameters<typeof FactorSetupSteps>[0]['setup'];

function SetFactor({ setup, state }: { setup: Setup; state: FormState | null }) {
  const { t } = useTranslation('accounts');
  const { field } = useFields('set-factor', state);
  return (
    <form method="post" className="grid max-w-lg gap-5">
      <input type="hidden" name="intent" value="set-factor" />
      <FactorSetupSteps setup={setup} />
      <CodeInput field={field('code')} />
      <PasswordInput field={field('currentPassword')} kind="currentPassword" />
      <Button className="w-fit">{t('security.factorStart')}</Button>
    </form>
  );
}

function RemoveFactor({ state }: { state: FormState | null }) {
  const { t } = useTranslation('accounts');
  const { field } = useFields('remove-factor', state);
  return (
    <form method="post" className="grid max-w-lg gap-5">
      <input type="hidden" name="intent" value="remove-factor" />
      <p>{t('security.factorRemoveLead')}</p>
      <PasswordInput field={field('currentPassword')} kind="currentPassword" />
      <CodeInput field={field('code')} />
      <Button look="danger" className="w-fit">
        {t('security.factorRemove')}
      </Button>
    </form>
  );
}

/** Whether the second step is on, and the forms that change it. */
export function FactorPart({
  security,
  setup,
  setState,
  removeState,
}: {
  security: { readonly secondFactorSince: number | null; readonly secondFactorNeeded: boolean };
  setup: Setup;
  setState: FormState | null;
  removeState: FormState | null;
}) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const since = security.secondFactorSince;
  const isOn = since !== null;
  return (
    <Card as="section" labelledBy="factor-title">
      <SectionHeading id="factor-title">{t('security.factorTitle')}</SectionHeading>
      <div className="grid gap-4">
        <StatusBadge tone={isOn ? 'valid' : 'neutral'}>
          {isOn ? t('security.factorOn', { date: format.date(since) }) : t('security.factorOff')}
        </StatusBadge>
        <p className="max-w-measure">
          {t('security.factorWhy')}{' '}
          {security.secondFactorNeeded ? t('security.factorDemanded') : null}
        </p>
        <Disclosure
          open={setState !== null}
          summary={t(isOn ? 'security.factorReplace' : 'security.factorStart')}
        >
          <SetFactor setup={setup} state={setState} />
        </Disclosure>
        {isOn && !security.secondFactorNeeded ? (
          <Disclosure open={removeState !== null} summary={t('security.factorRemove')}>
            <RemoveFactor state={removeState} />
          </Disclosure>
        ) : null}
      </div>
    </Card>
  );
}
