import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import { LOCALE_NAMES, LOCALES } from '~/platform/locales';
import { Select, TextInput } from '../ui/inputs';
import { StatusBadge } from '../ui/status-badge';
import { DeskCard } from './desk-card';
import { ActButton, ActForm, ActNow, usePage, useTyped } from './workspace-context';

/** The partner's contacts who were invited, and the form that invites one. */
export function PeopleDesk({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  const { may } = usePage();
  return (
    <>
      <p className="max-w-measure text-ink-soft">{t('people.lead')}</p>
      {view.guests.length > 0 ? (
        <ul className="grid gap-2">
          {view.guests.map((guest) => (
            <li
              key={guest.id}
              id={`guest-${guest.id}`}
              className="flex flex-wrap items-center gap-2"
            >
              {guest.name}, {guest.institution}
              <StatusBadge tone={guest.state === 'opened' ? 'valid' : 'neutral'} size="sm">
                {t(`people.${guest.state}`)}
              </StatusBadge>
              {guest.mayEnd && may.edit ? (
                <ActNow
                  intent="invitation-back"
                  name={`end-${guest.id}`}
                  at={`guest-${guest.id}`}
                  hidden={{ guest: guest.id }}
                  icon="undo"
                >
                  {t('people.takeBack')}
                </ActNow>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {may.edit && view.invitable.length > 0 ? (
        <Invite key={view.guests.length} view={view} />
      ) : null}
      {view.invitable.length === 0 ? <p>{t('people.noPartner')}</p> : null}
    </>
  );
}

function Invite({ view }: { view: DeskView }) {
  const { t, i18n } = useTranslation('mcra');
  const typed = useTyped('invite');
  return (
    <DeskCard id="invite" title={t('people.invite')}>
      <ActForm intent="invite">
        <Select
          id="invite-institution"
          name="institutionId"
          label={t('people.institution')}
          options={view.invitable}
          defaultValue={typed('institutionId')}
          width="lg"
        />
        <TextInput
          id="invite-name"
          name="name"
          label={t('people.name')}
          defaultValue={typed('name')}
          width="lg"
          required
        />
        <TextInput
          id="invite-email"
          name="email"
          type="email"
          label={t('people.email')}
          help={t('people.emailHelp')}
          defaultValue={typed('email')}
          width="lg"
          required
        />
        <Select
          id="invite-locale"
          name="locale"
          label={t('people.locale')}
          help={t('people.localeHelp')}
          options={LOCALES.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
          defaultValue={typed('locale', i18n.language)}
          width="lg"
        />
        <ActButton form="invite" icon="mail">
          {t('people.send')}
        </ActButton>
      </ActForm>
    </DeskCard>
  );
}
