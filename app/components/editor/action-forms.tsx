import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { LifeAction } from '~/catalogue/editing/life';
import type { EntryHead } from '~/catalogue/editing/show-editor.server';
import { Button, type ButtonLook } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { SectionHeading } from '../ui/headings';
import { TextArea } from '../ui/inputs';

/** Steps that are no everyday matter are folded away. */
const ASIDE: ReadonlySet<LifeAction> = new Set<LifeAction>(['archive', 'discard', 'withdraw']);
const LOOKS: Partial<Record<LifeAction, ButtonLook>> = {
  archive: 'danger',
  discard: 'danger',
  'request-changes': 'secondary',
  withdraw: 'secondary',
};

/** What can be done with the entry now, each with what it brings about. */
export function ActionForms({
  entry,
  actions,
}: {
  entry: Pick<EntryHead, 'revision'>;
  actions: readonly LifeAction[];
}) {
  const { t } = useTranslation('editor');
  if (actions.length === 0) return null;
  return (
    <Card as="section" labelledBy="actions-title">
      <SectionHeading id="actions-title">{t('action.title')}</SectionHeading>
      <div className="grid gap-5">
        {actions.map((action) =>
          ASIDE.has(action) ? (
            <Disclosure key={action} plain summary={t(`action.${action}`)}>
              <ActionForm action={action} revision={entry.revision} />
            </Disclosure>
          ) : (
            <ActionForm key={action} action={action} revision={entry.revision} />
          ),
        )}
      </div>
    </Card>
  );
}

const BRIEF: ReadonlySet<LifeAction> = new Set<LifeAction>(['begin-review', 'revise', 'withdraw']);

function ActionForm({ action, revision }: { action: LifeAction; revision: number }) {
  const { t } = useTranslation('editor');
  return (
    <Form method="post" className="grid gap-3">
      <input type="hidden" name="do" value={action} />
      <input type="hidden" name="revision" value={revision} />
      <p className="text-sm text-ink-soft">{t(`effect.${action}`)}</p>
      {BRIEF.has(action) ? null : (
        <TextArea
          id={`note-${action}`}
          name="note"
          label={t('note')}
          help={t('noteHelp')}
          rows={2}
          maxLength={4000}
          optional
        />
      )}
      <p>
        <Button look={LOOKS[action] ?? 'primary'}>{t(`action.${action}`)}</Button>
      </p>
    </Form>
  );
}
