import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { Inbox } from '~/recognition/inbox.server';
import { inboxAddress, STATUSES_OF } from '~/recognition/inbox-query';
import { useCaseWords } from '../cases/words';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { Select, TextInput } from '../ui/inputs';

/** Narrows the view; everything stands in the address. */
export function InboxFilters({ inbox }: { inbox: Inbox }) {
  const { t } = useTranslation('cases');
  const { query, narrowed } = inbox;
  return (
    <Form
      method="get"
      action={paths.cases()}
      key={inboxAddress(query)}
      aria-label={t('inbox.filter.title')}
      className="mt-4 flex flex-wrap items-end gap-x-4 gap-y-3"
      data-print="never"
    >
      <input type="hidden" name="view" value={query.view} />
      {query.sort === 'days' ? null : <input type="hidden" name="sort" value={query.sort} />}
      {query.descending ? <input type="hidden" name="dir" value="desc" /> : null}
      <Fields inbox={inbox} />
      <Button look="secondary" icon="filter">
        {t('inbox.filter.submit')}
      </Button>
      {narrowed ? (
        <Link to={`${paths.cases()}?view=${query.view}`} className="py-2.5">
          {t('inbox.filter.clear')}
        </Link>
      ) : null}
    </Form>
  );
}

function Fields({ inbox: { query, units } }: { inbox: Inbox }) {
  const { t } = useTranslation('cases');
  const words = useCaseWords();
  return (
    <>
      <TextInput
        id="inbox-q"
        name="q"
        type="search"
        label={t('inbox.filter.q')}
        defaultValue={query.q}
        maxLength={200}
        autoComplete="off"
        className="min-w-0 flex-1 basis-56"
      />
      <Select
        id="inbox-status"
        name="status"
        label={t('inbox.filter.status')}
        placeholder={t('inbox.filter.any')}
        defaultValue={query.status}
        options={STATUSES_OF[query.view].map((value) => ({ value, label: words.status(value) }))}
        className="min-w-0 flex-1 basis-48"
      />
      {units.length > 1 ? (
        <Select
          id="inbox-unit"
          name="unit"
          label={t('inbox.filter.unit')}
          placeholder={t('inbox.filter.any')}
          defaultValue={query.unit}
          options={units.map(({ id, name }) => ({ value: id, label: name }))}
          className="min-w-0 flex-1 basis-48"
        />
      ) : null}
      <Checkbox
        id="inbox-overdue"
        name="overdue"
        value="yes"
        label={t('inbox.filter.overdue')}
        defaultChecked={query.overdue}
        className="py-1"
      />
    </>
  );
}
