import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { BLOCKING } from '~/curriculum/check-version';
import type { CameBack, VersionPage } from '~/curriculum/curriculum-view';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { FormErrors } from '../ui/form-errors';
import { SectionHeading } from '../ui/headings';
import { DateInput } from '../ui/inputs';
import { useEntryFields } from './entry-fields';
import { SpanFields } from './span-fields';

type Props = { page: VersionPage; came: CameBack | null };

/** What may be done to a version: a draft is changed, published or removed; then it only ends. */
export function VersionForms({ page, came }: Props) {
  return page.version.state === 'draft' ? (
    <DraftForms page={page} came={came} />
  ) : (
    <EndForm page={page} came={came} />
  );
}

function DraftForms({ page, came }: Props) {
  const { t } = useTranslation('curriculum');
  const blocked = page.findings.some(({ code }) => BLOCKING.has(code));
  return (
    <>
      <SpanForm page={page} came={came} />
      <Card as="section" labelledBy="publish">
        <SectionHeading
          id="publish"
          lead={t(blocked ? 'version.publishBlocked' : 'version.publishLead')}
        >
          {t('version.publish')}
        </SectionHeading>
        <Form method="post" className="flex flex-wrap gap-3">
          <Button name="intent" value="publish" disabled={blocked}>
            {t('version.publishButton')}
          </Button>
          <Button name="intent" value="remove" look="danger" icon="trash">
            {t('version.remove')}
          </Button>
        </Form>
      </Card>
    </>
  );
}

function SpanForm({ page: { version }, came }: Props) {
  const { t } = useTranslation('curriculum');
  const { label, validFrom, validUntil } = version;
  const stored = { label, valid_from: validFrom, valid_until: validUntil ?? '' };
  const { field, errors } = useEntryFields('span', came, stored);
  return (
    <Disclosure summary={t('version.span')} open={came?.form === 'span'}>
      <Form method="post" className="grid grid-cols-1 gap-5">
        <FormErrors errors={errors} />
        <input type="hidden" name="intent" value="span" />
        <SpanFields field={field} />
        <Button className="justify-self-start">{t('form.save')}</Button>
      </Form>
    </Disclosure>
  );
}

function EndForm({ page: { version }, came }: Props) {
  const { t } = useTranslation('curriculum');
  const { field, errors } = useEntryFields('end', came, { valid_until: version.validUntil ?? '' });
  return (
    <Disclosure summary={t('version.end')} open={came?.form === 'end'}>
      <Form method="post" className="grid grid-cols-1 gap-5">
        <p className="max-w-measure text-ink-soft">{t('version.endLead')}</p>
        <FormErrors errors={errors} />
        <input type="hidden" name="intent" value="end" />
        <DateInput {...field('valid_until')} required />
        <Button className="justify-self-start">{t('version.endButton')}</Button>
      </Form>
    </Disclosure>
  );
}
