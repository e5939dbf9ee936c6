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

type Refused = 'wrong-status' | 'note' | null;

/** One application or membership, with what may be done. */
export function MembershipCard({
  membership,
  as,
  refused = null,
}: {
  membership: MembershipView;
  as: 'committee' | 'institution';
  /** Why what was just sent for it was refused. */
  refused?: Refused;
}) {
  const { t } = useTranslation('network');
  const { institution, status } = membership;
  const applied = status === 'applied';
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
          open={refused !== null || (as === 'committee' && applied)}
          summary={t(`membership.open.${OPEN[as][applied ? 'applied' : 'member']}`)}
        >
          {/* Words that went with one act are never those of the next. */}
          <Acts
            key={membership.approvals.length}
            membership={membership}
            as={as}
            refused={refused}
          />
        </Disclosure>
      ) : null}
    </Card>
  );
}

/** What is behind the line that opens the form. */
const OPEN = {
  committee: { applied: 'committee', member: 'end' },
  institution: { applied: 'withdraw', member: 'leave' },
} as const;

function Facts({ membership }: { membership: MembershipView }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const { appliedAt, decidedAt, endedAt, reason, note, endReason, approvals } = membership;
  const items: (Definition | null)[] = [
    { term: t('membership.applied'), value: format.date(appliedAt) },
    { term: t('membership.reason'), value: <Words>{reason}</Words> },
    approvals.length === 0
      ? null
      : { term: t('membership.approvals'), value: <Approvals membership={membership} /> },
    decidedAt === null ? null : { term: t('membership.decided'), value: format.date(decidedAt) },
    note === null ? null : { term: t('membership.note'), value: <Words>{note}</Words> },
    endedAt === null ? null : { term: t('membership.ended'), value: format.date(endedAt) },
    endReason === null
      ? null
      : { term: t('membership.endReason'), value: <Words>{endReason}</Words> },
  ];
  return <DefinitionList items={items.filter((each): each is Definition => each !== null)} />;
}

/** What somebody wrote, with its lines. */
const Words = ({ children }: { children: string }) => (
  <span className="whitespace-pre-line">{children}</span>
);

/** Who approved it so far, and that it takes another one. */
function Approvals({ membership: { approvals, waitsForSecond } }: { membership: MembershipView }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  return (
    <>
      {approvals.map(({ by, at, note }) => (
        <span key={at} className="block whitespace-pre-line">
          {by === null
            ? format.date(at)
            : t('membership.approvedBy', { by, date: format.date(at) })}
          {note === null ? null : `\n${note}`}
        </span>
      ))}
      <span className="block text-ink-soft">
        {t(waitsForSecond ? 'membership.secondOther' : 'membership.second')}
      </span>
    </>
  );
}

function Acts({
  membership,
  as,
  refused,
}: {
  membership: MembershipView;
  as: 'committee' | 'institution';
  refused: Refused;
}) {
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
        help={t(`membership.noteHelp.${as}`)}
        {...(refused === 'note' ? { errors: [t('membership.refused.note')] } : {})}
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
