import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type {
  MembershipAnswer,
  MembershipPage as MembershipPageData,
} from '~/network/membership-page.server';
import { paths } from '~/platform/paths';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { PageHeading, SectionHeading } from '../ui/headings';
import { TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { MembershipCard } from './membership-card';

/** Applications to decide and members; or one's own membership. */
export function MembershipPage({
  page,
  answer,
}: {
  page: MembershipPageData;
  answer: MembershipAnswer | null;
}) {
  const { t } = useTranslation('network');
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('title'), to: paths.network() }, { label: t('membership.crumb') }]}
      />
      <PageHeading
        title={t(`membership.title.${page.as}`)}
        lead={t(`membership.lead.${page.as}`)}
      />
      <div className="grid gap-10">
        {answer ? <Answer answer={answer} /> : null}
        {page.mayApply ? <Application refused={answer?.outcome.kind === 'refused'} /> : null}
        {page.open.length > 0 ? (
          <ul className="grid gap-4">
            {page.open.map((each) => (
              <MembershipCard
                key={each.id}
                membership={each}
                as={page.as}
                refused={refusedOf(answer, each.id)}
              />
            ))}
          </ul>
        ) : page.as === 'committee' ? (
          <p className="text-ink-soft">{t('membership.nothingOpen')}</p>
        ) : null}
        {page.past.length > 0 ? (
          <section aria-labelledby="past">
            <SectionHeading id="past">{t('membership.past')}</SectionHeading>
            <ul className="grid gap-4">
              {page.past.map((each) => (
                <MembershipCard key={each.id} membership={each} as={page.as} />
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </>
  );
}

/** Why an act on this row was refused; null: it was not. */
const refusedOf = (answer: MembershipAnswer | null, id: string) =>
  answer?.id === id && answer.outcome.kind === 'refused' ? answer.outcome.reason : null;

function Answer({ answer }: { answer: MembershipAnswer }) {
  const { t } = useTranslation('network');
  const { outcome } = answer;
  if (outcome.kind === 'refused')
    return (
      <Notice kind="danger" live>
        <p>{t(`membership.refused.${outcome.reason}`)}</p>
      </Notice>
    );
  return (
    <Notice kind="success" live>
      <p>{t(`membership.now.${outcome.kind === 'noted' ? 'approvedOnce' : outcome.status}`)}</p>
    </Notice>
  );
}

function Application({ refused }: { refused: boolean }) {
  const { t } = useTranslation('network');
  return (
    <section aria-labelledby="apply">
      <SectionHeading id="apply" lead={t('membership.applyLead')}>
        {t('membership.apply')}
      </SectionHeading>
      <Form method="post" className="grid justify-items-start gap-4">
        <input type="hidden" name="intent" value="apply" />
        <TextArea
          id="reason"
          name="reason"
          required
          maxLength={2000}
          width="lg"
          className="w-full"
          label={t('membership.reason')}
          help={t('membership.reasonHelp')}
          {...(refused ? { errors: [t('membership.refused.note')] } : {})}
        />
        <Button>{t('membership.applyButton')}</Button>
      </Form>
    </section>
  );
}
