import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { MembershipView } from '~/network/membership-page.server';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { type Definition, DefinitionList } from '../ui/definition-list';
import { Disclosure } from '../ui/disclosure';
import { TextArea } from '../ui/inputs';
import { StatusBadge } from '../ui/status-badge';
import type { Tone } from '../ui/tones';

const TONES: Record<MembershipView['status'], Tone> = {
  applied: 'progress',
  member: 'valid',
  declined: 'invalid',
  withdrawn: 'neutral',
  ended: 'neutral',
};

/** One application or membership, with what may be done. */
export function MembershipCard({
  membership,
  as,
}: {
  membership: MembershipView;
  as: 'committee' | 'institution';
}) {
  const { t } = useTranslation('network');
  const { institution, status } = membership;
  return (
    <Card as="li" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg">
          <Link to={paths.institution(institution.slug)}>
            <LocalisedText value={institution.name} />
          </Link>
          <span className="block text-sm font-normal text-ink-soft">{institution.country}</span>
        </h2>
        <StatusBadge tone={TONES[status]}>{t(`membership.status.${status}`)}</StatusBadge>
      </div>
      <Facts membership={membership} />
      {membership.actions.length > 0 ? (
        <Disclosure
          plain
          open={as === 'committee' && status === 'applied'}
          summary={t(
            `membership.open.${as === 'committee' ? as : status === 'applied' ? 'withdraw' : 'leave'}`,
          )}
        >
          <Acts membership={membership} />
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Facts({ membership }: { membership: MembershipView }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { appliedAt, decidedAt, endedAt, reason, note, endReason } = membership;
  const items: (Definition | null)[] = [
    { term: t('membership.applied'), value: format.date(appliedAt) },
    { term: t('membership.reason'), value: reason },
    decidedAt === null ? null : { term: t('membership.decided'), value: format.date(decidedAt) },
    note === null ? null : { term: t('membership.note'), value: note },
    endedAt === null ? null : { term: t('membership.ended'), value: format.date(endedAt) },
    endReason === null ? null : { term: t('membership.endReason'), value: endReason },
  ];
  return <DefinitionList items={items.filter((each): each is Definition => each !== null)} />;
}

function Acts({ membership }: { membership: MembershipView }) {
  const { t } = useTranslation('network');
  const { id, actions } = membership;
  return (
    <Form method="post" className="grid justify-items-start gap-3">
      <input type="hidden" name="id" value={id} />
      <TextArea
        id={`note-${id}`}
        name="note"
        rows={2}
        maxLength={2000}
        width="lg"
        className="w-full"
        label={t('membership.noteLabel')}
        help={t('membership.noteHelp')}
      />
      <div className="flex flex-wrap gap-3">
        {actions.map((action) => (
          <Button
            key={action}
            name="intent"
            value={action}
            look={action === 'approve' ? 'primary' : action === 'withdraw' ? 'secondary' : 'danger'}
          >
            {t(`membership.act.${action}`)}
          </Button>
        ))}
      </div>
    </Form>
  );
}
