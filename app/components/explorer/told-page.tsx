import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { ToldSettings } from '~/recognition/told-settings.server';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox } from '../ui/choice';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { StatusBadge } from '../ui/status-badge';
import { RefusalList } from './refusal-list';

/** What an institution lets its learners read of its refusals, and which courses that concerns. */
export function ToldPage({ settings, saved }: { settings: ToldSettings; saved: boolean }) {
  const { t } = useTranslation('explorer');
  const { institution, showNotRecognised, fewest, concerned } = settings;
  return (
    <>
      <PageHeading
        title={t('told.title')}
        lead={t('told.lead', { institution })}
        aside={
          <StatusBadge tone={showNotRecognised ? 'valid' : 'neutral'}>
            {t(showNotRecognised ? 'told.isOn' : 'told.isOff')}
          </StatusBadge>
        }
      />
      {saved ? (
        <Notice kind="success" live className="mb-6">
          <p>{t('told.saved')}</p>
        </Notice>
      ) : null}
      <div className="grid gap-8">
        <p className="max-w-measure">{t('told.always', { fewest })}</p>
        <Card as="section" className="max-w-3xl">
          <Form method="post" className="grid gap-5">
            <Checkbox
              key={String(showNotRecognised)}
              id="showNotRecognised"
              name="showNotRecognised"
              value="yes"
              defaultChecked={showNotRecognised}
              label={t('told.label')}
              help={t('told.help', { fewest })}
            />
            <div>
              <Button>{t('told.save')}</Button>
            </div>
          </Form>
        </Card>
        <Concerned courses={concerned} />
      </div>
    </>
  );
}

function Concerned({ courses }: { courses: ToldSettings['concerned'] }) {
  const { t } = useTranslation('explorer');
  if (courses.length === 0) return <p className="max-w-measure">{t('told.wouldNone')}</p>;
  return (
    <section aria-labelledby="concerned" className="grid gap-4">
      <h2 id="concerned" className="text-xl">
        {t('told.would', { count: courses.length })}
      </h2>
      <RefusalList refusals={courses} />
    </section>
  );
}
