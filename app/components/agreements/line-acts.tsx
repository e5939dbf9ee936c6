import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { AgreementActionAnswer } from '~/agreements/agreement-action.server';
import type { AgreementView, PageLine } from '~/agreements/show-agreement.server';
import { useFormat } from '~/components/shell/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { SectionHeading } from '../ui/headings';
import { TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';

type LineAnswer = Extract<AgreementActionAnswer, { intent: 'line' }>;

/** For the parties: what was asked for single lines, and for signatories the way to ask. */
export function LineActs({
  agreement,
  answer,
}: {
  agreement: AgreementView;
  answer: LineAnswer | null;
}) {
  const { t } = useTranslation('agreements');
  const lines =
    agreement.lines?.filter(
      (line) => line.wish !== null || line.suspension !== null || line.acts.length > 0,
    ) ?? [];
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="single-lines" data-print="never">
      <SectionHeading id="single-lines" lead={t('lineActs.lead')}>
        {t('lineActs.title')}
      </SectionHeading>
      {answer ? (
        <Notice
          kind={answer.outcome.startsWith('refused') ? 'warning' : 'success'}
          live
          className="mb-4"
        >
          <p>{t(`lineActs.outcome.${answer.outcome}`, { number: answer.number })}</p>
        </Notice>
      ) : null}
      <ul className="grid gap-4">
        {lines.map((line) => (
          <LineCard key={line.number} line={line} versionId={agreement.versionId} />
        ))}
      </ul>
    </section>
  );
}

function LineCard({ line, versionId }: { line: PageLine; versionId: string }) {
  const { t } = useTranslation('agreements');
  const titles = line.sources.map((each) => each.title.text).join(' + ');
  return (
    <Card as="li" className="grid gap-3">
      <h3 className="text-base">
        {line.number} · {titles}
      </h3>
      {line.suspension ? <Suspended suspension={line.suspension} /> : null}
      {line.wish ? <Wish wish={line.wish} /> : null}
      {line.acts.length > 0 ? (
        <Disclosure plain open={line.wish !== null} summary={t('lineActs.open')}>
          <LineForm line={line} versionId={versionId} />
        </Disclosure>
      ) : null}
    </Card>
  );
}

function Wish({ wish }: { wish: NonNullable<PageLine['wish']> }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const by = format.list(wish.by.map((each) => each.text));
  return (
    <Notice kind="info">
      <p>{t(`lineActs.wish.${wish.action}`, { by, date: format.date(wish.at) })}</p>
      <p className="text-ink-soft">{wish.reason}</p>
    </Notice>
  );
}

function Suspended({ suspension }: { suspension: NonNullable<PageLine['suspension']> }) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  const { by, at, reason } = suspension;
  return (
    <Notice kind="warning">
      <p>{t('lineActs.suspended', { by: by.text, date: format.date(at) })}</p>
      <p className="text-ink-soft">{reason}</p>
    </Notice>
  );
}

function LineForm({ line, versionId }: { line: PageLine; versionId: string }) {
  const { t } = useTranslation('agreements');
  return (
    <Form method="post" className="grid justify-items-start gap-3">
      <input type="hidden" name="intent" value="line" />
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="number" value={line.number} />
      {line.wish && !line.acts.includes('suspend') ? null : (
        <TextArea
          id={`reason-${line.number}`}
          name="reason"
          rows={2}
          required={line.wish === null}
          maxLength={2000}
          label={t('lineActs.reason')}
          help={t('lineActs.reasonHelp')}
          width="lg"
          className="w-full"
        />
      )}
      <div className="flex flex-wrap gap-3">
        {line.acts.map((act) => (
          <Button key={act} name="act" value={act} look={act === 'end' ? 'danger' : 'secondary'}>
            {line.wish && act === line.wish.action ? t('lineActs.agree') : t(`lineActs.act.${act}`)}
          </Button>
        ))}
      </div>
    </Form>
  );
}
