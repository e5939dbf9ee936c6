import { useTranslation } from 'react-i18next';
import { Button } from '~/components/ui/button';
import { Disclosure } from '~/components/ui/disclosure';
import { SectionHeading } from '~/components/ui/headings';
import { Select, TextInput } from '~/components/ui/inputs';
import type { PartProps } from './part-props';
import { useTrustForm } from './use-trust-form';
import { ReasonInput, WordTable } from './words-part';

const EFFECTS = ['for-seals', 'distrust'] as const;

/** What the operator says against a list, each with its reason. */
export function OverridesPart({ settings, stateOf }: PartProps) {
  const { t } = useTranslation('trust');
  return (
    <section aria-labelledby="overrides-title" className="grid grid-cols-1 gap-4">
      <SectionHeading id="overrides-title" lead={t('settings.overridesLead')} className="mb-0">
        {t('settings.overridesTitle')}
      </SectionHeading>
      {settings.overrides.length === 0 ? (
        <p className="text-ink-soft">{t('settings.noOverrides')}</p>
      ) : (
        <WordTable
          caption={t('settings.overridesTitle')}
          what="override"
          lines={settings.overrides}
          mayManage={settings.mayManage}
          more={[
            {
              key: 'effect',
              header: t('settings.effect'),
              cell: (line) => t(`effect.${line.effect}`),
            },
          ]}
        />
      )}
      {settings.mayManage ? <OverrideForm state={stateOf('add-override')} /> : null}
    </section>
  );
}

function OverrideForm({ state }: { state: ReturnType<PartProps['stateOf']> }) {
  const { t } = useTranslation('trust');
  const { field } = useTrustForm('add-override', state);
  return (
    <Disclosure summary={t('settings.addOverride')} open={state !== null}>
      <form method="post" className="grid max-w-xl gap-5">
        <input type="hidden" name="intent" value="add-override" />
        <TextInput
          {...field('territory')}
          label={t('settings.territory')}
          help={t('settings.territoryHelp')}
          width="xs"
          maxLength={2}
          required
        />
        <Select
          {...field('effect')}
          label={t('settings.effect')}
          placeholder={t('settings.chooseEffect')}
          options={EFFECTS.map((each) => ({ value: each, label: t(`effect.${each}`) }))}
          required
        />
        <TextInput
          {...field('certificate')}
          label={t('settings.certificate')}
          help={t('settings.certificateHelp')}
          maxLength={64}
          spellCheck={false}
          optional
        />
        <ReasonInput {...field('reason')} />
        <Button className="w-fit">{t('settings.addOverride')}</Button>
      </form>
    </Disclosure>
  );
}
