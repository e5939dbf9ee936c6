import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { isOver } from '~/agreements/agreement-state';
import type { JoinRefusal } from '~/agreements/join-agreement.server';
import type { JoinOffer } from '~/agreements/join-offer.server';
import type { AgreementView } from '~/agreements/show-agreement.server';
import { paths } from '~/platform/paths';
import { Button, LinkButton } from '../ui/button';
import { SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';
import { Notice } from '../ui/notice';

/** "Consider for extension to one's own institution": join its lines, or take its text as a model. */
export function JoinSection({
  agreement,
  join,
  refused,
}: {
  agreement: AgreementView;
  join: JoinOffer;
  refused: JoinRefusal | null;
}) {
  const { t } = useTranslation('agreements');
  return (
    <section aria-labelledby="join" data-print="never">
      <SectionHeading id="join" lead={t('join.lead')}>
        {t(isOver(agreement.state) ? 'join.cloneTitle' : 'join.title')}
      </SectionHeading>
      {refused ? (
        <Notice kind="warning" live className="mb-4">
          <p>{t(`join.refused.${refused}`)}</p>
        </Notice>
      ) : null}
      <Way agreement={agreement} join={join} />
    </section>
  );
}

function Way({ agreement, join }: { agreement: AgreementView; join: JoinOffer }) {
  const { t } = useTranslation('agreements');
  const back = `${paths.agreement(agreement.code)}#join`;
  switch (join.viewer) {
    case 'anonymous':
      return (
        <div className="grid justify-items-start gap-3">
          <p className="max-w-measure">{t('join.signIn')}</p>
          <LinkButton look="secondary" to={paths.signIn(back)}>
            {t(isOver(agreement.state) ? 'join.signInModel' : 'join.signInButton')}
          </LinkButton>
        </div>
      );
    case 'other':
      return <p className="max-w-measure">{t('join.askDrafter')}</p>;
    case 'party':
      return (
        <div className="grid gap-4">
          <p className="max-w-measure">{t('join.isParty')}</p>
          <CloneForm />
        </div>
      );
    case 'drafter':
      if (isOver(agreement.state)) return <CloneForm />;
      return (
        <div className="grid gap-8 md:grid-cols-2">
          <JoinForm partners={join.partners} />
          <CloneForm />
        </div>
      );
  }
}

function JoinForm({ partners }: Pick<JoinOffer, 'partners'>) {
  const { t } = useTranslation('agreements');
  const [only] = partners;
  return (
    <Form method="post" className="grid content-start justify-items-start gap-3">
      <h3 className="text-lg">{t('join.joinTitle')}</h3>
      <p className="text-ink-soft">{t('join.joinText')}</p>
      <input type="hidden" name="intent" value="join" />
      {partners.length === 1 && only ? (
        <input type="hidden" name="partner" value={only.id} />
      ) : (
        <Select
          id="partner"
          name="partner"
          required
          label={t('join.partner')}
          options={partners.map(({ id, name }) => ({ value: id, label: name.text }))}
        />
      )}
      <Button icon="handshake">
        {only && partners.length === 1
          ? t('join.joinWith', { name: only.name.text })
          : t('join.joinButton')}
      </Button>
    </Form>
  );
}

function CloneForm() {
  const { t } = useTranslation('agreements');
  return (
    <Form method="post" className="grid content-start justify-items-start gap-3">
      <h3 className="text-lg">{t('join.cloneTitle')}</h3>
      <p className="text-ink-soft">{t('join.cloneText')}</p>
      <input type="hidden" name="intent" value="clone" />
      <Button look="secondary" icon="copy">
        {t('join.cloneButton')}
      </Button>
    </Form>
  );
}
