import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FieldKey } from '~/catalogue/editing/field-keys.data';
import type { ReviewQueueData } from '~/catalogue/editing/list-entries.server';
import type { ReviewData } from '~/catalogue/editing/show-review.server';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button, LinkButton } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { EmptyState } from '../ui/empty-state';
import { PageHeading, SectionHeading } from '../ui/headings';
import { TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { ActionForms } from './action-forms';
import type { Refused } from './answers';
import { ChangeList } from './change-list';
import { EntryListPart } from './entry-list';
import { FactSections } from './fact-sections';
import { Meters } from './meters';
import { RemarkText, useRemarkField } from './remarks';
import { StateBadge } from './state-badge';
import { useFocusAtPlace } from './use-focus-at-place';

/** What waits for the steering committee. */
export function ReviewQueuePage({ queue }: { queue: ReviewQueueData }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <PageHeading title={t('review.title')} lead={t('review.lead')} />
      <EntryListPart
        list={queue}
        caption={t('review.caption')}
        usual={t('review.waiting')}
        columns={QUEUE}
        hrefFor={paths.reviewQueue}
        tableFor={paths.reviewQueueTable}
        hrefOf={(id) => paths.reviewCourse(id)}
        empty={<EmptyState title={t('review.emptyTitle')}>{t('review.empty')}</EmptyState>}
      />
    </>
  );
}

const QUEUE = ['course', 'provider', 'state', 'version', 'since'] as const;

/** An entry as the committee reads it: what changes, the fields with remarks, the decision. */
export function ReviewPage({ review, answer }: { review: ReviewData; answer: Refused | null }) {
  const { t } = useTranslation('editor');
  useFocusAtPlace();
  return (
    <>
      <ReviewHeading review={review} />
      <ReviewMessages review={review} answer={answer} />
      <div className="grid gap-10 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-12">
          <ReviewChanges review={review} />
          <FactSections
            sections={review.sections}
            below={(key) => <FieldRemarks review={review} field={key} />}
          />
        </div>
        <div className="grid content-start gap-6">
          <ActionForms entry={review.entry} actions={review.actions} />
          <section aria-labelledby="remarks">
            <SectionHeading id="remarks">{t('remarks.whole')}</SectionHeading>
            <FieldRemarks review={review} field={null} />
          </section>
          <Meters id={review.entry.id} reports={review.reports} />
        </div>
      </div>
    </>
  );
}

function ReviewHeading({ review: { entry } }: { review: ReviewData }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('review.title'), to: paths.reviewQueue() }, { label: entry.title.text }]}
      />
      <PageHeading
        eyebrow={
          <>
            <LocalisedText value={entry.provider} /> · {entry.code}
          </>
        }
        title={<LocalisedText value={entry.title} />}
        aside={<StateBadge state={entry.state} />}
        actions={
          <LinkButton to={paths.previewCourse(entry.id)} look="secondary" icon="eye">
            {t('preview.link')}
          </LinkButton>
        }
      />
    </>
  );
}

function ReviewMessages({ review, answer }: { review: ReviewData; answer: Refused | null }) {
  const { t } = useTranslation('editor');
  const said = answer === null ? review.said : null;
  return (
    <div className="mb-6 grid gap-4">
      {said ? <Notice kind="success" live title={t(`said.${said}`)} /> : null}
      {answer ? <Notice kind="danger" live title={t(`refused.${answer.refused}`)} /> : null}
      {review.complete ? null : <Notice kind="warning" title={t('review.incomplete')} />}
      {review.otherPerson ? null : <Notice title={t('refused.other-person')} />}
    </div>
  );
}

function ReviewChanges({ review }: { review: ReviewData }) {
  const { t } = useTranslation('editor');
  if (review.changes === null) return null;
  return (
    <section aria-labelledby="changes-title">
      <SectionHeading id="changes-title" lead={t('history.changesLead')}>
        {t('history.changesTitle')}
      </SectionHeading>
      <ChangeList changes={review.changes} />
    </section>
  );
}

function FieldRemarks({ review, field }: { review: ReviewData; field: FieldKey | null }) {
  const remarks = review.comments.filter((each) => each.field === field);
  return (
    <div className="mt-2 grid gap-3" data-print="never">
      {remarks.map((remark) => (
        <div key={remark.id} className="grid gap-1 border-s-4 border-accent-line ps-3">
          <RemarkText remark={remark} />
        </div>
      ))}
      {review.mayComment ? <RemarkForm key={remarks.length} field={field} /> : null}
    </div>
  );
}

function RemarkForm({ field }: { field: FieldKey | null }) {
  const { t } = useTranslation('editor');
  const what = useRemarkField()(field);
  return (
    <Disclosure plain summary={<span className="text-sm">{t('remarks.add', { what })}</span>}>
      <Form method="post" className="grid max-w-xl gap-3">
        <input type="hidden" name="field" value={field ?? ''} />
        <TextArea
          id={`remark-${field ?? 'whole'}`}
          name="text"
          label={t('remarks.text')}
          rows={3}
          maxLength={4000}
        />
        <p>
          <Button look="secondary" size="sm">
            {t('remarks.send')}
          </Button>
        </p>
      </Form>
    </Disclosure>
  );
}
