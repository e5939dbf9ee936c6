import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { paths } from '~/platform/paths';
import { Card } from '../ui/card';
import { DateInput, TextArea } from '../ui/inputs';
import { ActButton, ActForm, usePage, useTyped } from './workspace-context';

/** What can be done to an agreement as a whole, each with who may do it. */
const ACTS = [
  ['amend', 'edit'],
  ['reopen', 'edit'],
  ['abandon', 'edit'],
  ['withdraw', 'edit'],
  ['suspend', 'end'],
  ['resume', 'end'],
  ['give-notice', 'end'],
  ['take-notice-back', 'end'],
  ['terminate', 'end'],
] as const;
type Act = (typeof ACTS)[number][0];
const NOTED: ReadonlySet<Act> = new Set([
  'reopen',
  'suspend',
  'give-notice',
  'take-notice-back',
  'terminate',
]);
const GRAVE: ReadonlySet<Act> = new Set([
  'abandon',
  'withdraw',
  'suspend',
  'give-notice',
  'terminate',
]);

/** Amending, suspending, ending; other versions; agreements modelled on this one. */
export function LifeDesk({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  const { actions, may, code, version, published } = usePage();
  const offered = ACTS.filter(([act, who]) => actions.includes(act) && may[who]);
  return (
    <>
      <p>
        {code}, {t('life.version', { version })}
        {' · '}
        <Link to={paths.agreementHistory(code)}>{t('life.history')}</Link>
        {published ? (
          <>
            {' · '}
            <Link to={paths.agreement(code)}>{t('life.public')}</Link>
          </>
        ) : null}
      </p>
      {offered.length === 0 ? <p className="text-ink-soft">{t('life.nothing')}</p> : null}
      {offered.map(([act]) => (
        <ActCard key={act} act={act} view={view} />
      ))}
      {published && may.edit ? (
        <p>
          <Link to={paths.newAgreement({ clone: code })}>{t('life.clone')}</Link>
        </p>
      ) : null}
    </>
  );
}

function ActCard({ act, view }: { act: Act; view: DeskView }) {
  const { t } = useTranslation('mcra');
  const typed = useTyped(act);
  return (
    <Card as="section" labelledBy={`life-${act}`} className="grid gap-3">
      <h3 id={`life-${act}`} className="text-lg">
        {t(`act.${act}`)}
      </h3>
      <p className="max-w-measure text-ink-soft">{t(`life.${act}`)}</p>
      <ActForm intent={act}>
        {act === 'give-notice' ? <EndsOn view={view} typed={typed('endsOn')} /> : null}
        {NOTED.has(act) ? (
          <TextArea
            id={`${act}-note`}
            name="note"
            label={t('life.note')}
            defaultValue={typed('note')}
            required
          />
        ) : null}
        <ActButton form={act} look={GRAVE.has(act) ? 'danger' : 'primary'}>
          {t(`act.${act}`)}
        </ActButton>
      </ActForm>
      {act === 'amend' && view.ending.delegated ? <Delegated /> : null}
    </Card>
  );
}

function EndsOn({ view, typed }: { view: DeskView; typed: string }) {
  const { t } = useTranslation('mcra');
  return (
    <DateInput
      id="ends-on"
      name="endsOn"
      label={t('life.endsOn')}
      help={t('life.noticeMonths', { count: view.ending.noticeMonths ?? 0 })}
      min={view.ending.today}
      defaultValue={typed}
      required
    />
  );
}

/** Coordinators named in §19 change Annexes A and B alone. */
function Delegated() {
  const { t } = useTranslation('mcra');
  return (
    <div className="grid gap-3 border-t border-line pt-3">
      <p className="max-w-measure text-ink-soft">{t('life.amend-annex')}</p>
      <ActForm intent="amend-annex">
        <ActButton form="amend-annex" look="secondary">
          {t('act.amend-annex')}
        </ActButton>
      </ActForm>
    </div>
  );
}
