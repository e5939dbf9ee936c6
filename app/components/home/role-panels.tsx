import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import { mayStartRequest, navigation } from '../shell/navigation';
import { useRootData } from '../shell/root-data';
import { LinkButton } from '../ui/button';
import { Icon, type IconName } from '../ui/icon';

function Panel({
  icon,
  name,
  to,
  action,
}: {
  icon: IconName;
  name: 'learner' | 'office';
  to: string;
  action: string;
}) {
  const { t } = useTranslation('home');
  return (
    <section aria-labelledby={`for-${name}`} className="flex gap-4 border-t border-line pt-6">
      <Icon name={icon} size="lg" className="mt-0.5 text-accent" />
      <div className="grid justify-items-start gap-2">
        <h2 id={`for-${name}`} className="text-xl">
          {t(`roles.${name}.title`)}
        </h2>
        <p className="max-w-[52ch] text-ink-soft">{t(`roles.${name}.text`)}</p>
        <LinkButton to={to} look="secondary" className="mt-2">
          {action}
        </LinkButton>
      </div>
    </section>
  );
}

/** Two ways in: for those who learn, for those who decide. */
export function RolePanels() {
  const { t } = useTranslation('home');
  const viewer = useRootData()?.viewer ?? null;
  const asks = mayStartRequest(viewer);
  const hasInbox = navigation(viewer).some((item) => item.key === 'cases');
  return (
    <div className="grid gap-8 md:grid-cols-2">
      <Panel
        icon="graduation"
        name="learner"
        to={asks ? paths.newRequest() : paths.courses()}
        action={t(asks ? 'roles.learner.action' : 'roles.learner.actionStaff')}
      />
      <Panel
        icon="landmark"
        name="office"
        to={hasInbox ? paths.cases() : paths.agreements()}
        action={t(hasInbox ? 'roles.office.action' : 'roles.office.actionGuest')}
      />
    </div>
  );
}
