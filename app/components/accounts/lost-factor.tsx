import { useTranslation } from 'react-i18next';
import type { FormState } from '~/accounts/form-state';
import type { StaffEntry } from '~/accounts/people';
import { Button } from '~/components/ui/button';
import { Card } from '~/components/ui/card';
import { Disclosure } from '~/components/ui/disclosure';
import { SectionHeading } from '~/components/ui/headings';
import { TextInput } from '~/components/ui/inputs';
import { useFields } from './use-fields';

/** For one row: what taking off a lost authenticator means, and the button that does it. */
export function LostFactor({ entry }: { entry: StaffEntry }) {
  const { t } = useTranslation('accounts');
  const { name } = entry;
  return (
    <Disclosure
      plain
      className="text-sm"
      summary={
        <>
          {t('people.factorLost')}
          <span className="sr-only"> {t('people.factorLostOf', { name })}</span>
        </>
      }
    >
      <form method="post" className="grid justify-items-start gap-2">
        <input type="hidden" name="intent" value="remove-factor" />
        <input type="hidden" name="assignment" value={entry.assignmentId} />
        <p className="max-w-measure">{t('people.factorLostHelp')}</p>
        <Button look="danger" size="sm" aria-label={t('people.factorRemoveOf', { name })}>
          {t('people.factorRemove')}
        </Button>
      </form>
    </Disclosure>
  );
}

/** The operator's form: administrators, and everyone whom no single institution looks after. */
export function LostFactorForm({ state }: { state: FormState | null }) {
  const { t } = useTranslation('accounts');
  const { field } = useFields('factor', state);
  return (
    <Card as="section" labelledBy="factor-title">
      <SectionHeading id="factor-title" lead={t('people.factorLostOperator')}>
        {t('people.factorLost')}
      </SectionHeading>
      <form method="post" className="grid max-w-lg gap-5">
        <input type="hidden" name="intent" value="remove-factor" />
        <TextInput
          {...field('email')}
          type="email"
          label={t('field.email')}
          autoComplete="off"
          maxLength={254}
          required
        />
        <Button look="danger" className="w-fit">
          {t('people.factorRemove')}
        </Button>
      </form>
    </Card>
  );
}
