import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CYCLES } from '~/network/cycles';
import type {
  PartnerSearchAnswer,
  PartnerSearchPage as PartnerSearchPageData,
} from '~/network/partner-search-page.server';
import { paths } from '~/platform/paths';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choice';
import { Disclosure } from '../ui/disclosure';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { TextArea } from '../ui/inputs';
import { Notice } from '../ui/notice';

type Search = PartnerSearchPageData['search'];

/** What an institution says on its page about the partners it looks for. */
export function PartnerSearchPage({
  page,
  answer,
}: {
  page: PartnerSearchPageData;
  answer: PartnerSearchAnswer | null;
}) {
  const { t } = useTranslation('network');
  const search = answer?.kind === 'errors' ? answer.search : page.search;
  const errors = answer?.kind === 'errors' ? answer.errors : [];
  return (
    <>
      <Breadcrumbs
        items={[{ label: t('title'), to: paths.network() }, { label: t('search.crumb') }]}
      />
      <PageHeading title={t('search.title')} lead={t('search.lead')} />
      <div className="grid gap-6">
        {answer?.kind === 'kept' ? (
          <Notice kind="success" live>
            <p>{t(answer.active ? 'search.kept' : 'search.hidden')}</p>
          </Notice>
        ) : null}
        <FormErrors
          errors={errors.map((code) => ({
            fieldId: code === 'other' ? null : 'fields',
            message: t(`search.errors.${code}`),
          }))}
        />
        <Form method="post" className="grid gap-8">
          <Checkbox
            id="active"
            name="active"
            value="yes"
            defaultChecked={search.active}
            label={t('search.active')}
          />
          <Fields page={page} chosen={search.fields} />
          <Cycles chosen={search.cycles} />
          <Texts texts={search.texts} />
          <div>
            <Button>{t('search.save')}</Button>
          </div>
        </Form>
      </div>
    </>
  );
}

function Fields({ page, chosen }: { page: PartnerSearchPageData; chosen: Search['fields'] }) {
  const { t } = useTranslation('network');
  return (
    <fieldset id="fields" tabIndex={-1} className="grid gap-2">
      <legend className="mb-1.5 font-semibold">{t('search.fields')}</legend>
      <p className="text-sm text-ink-soft">{t('search.fieldsHelp')}</p>
      <div className="grid gap-1 md:grid-cols-2 md:items-start md:gap-x-8">
        {halvesOf(page.fields).map((half) => (
          <div key={half[0]?.code} className="grid gap-1">
            {half.map((broad) => (
              <BroadField key={broad.code} broad={broad} chosen={chosen} />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Two columns of their own: one that opens moves nothing in the other. */
const halvesOf = <T,>(list: readonly T[]): readonly (readonly T[])[] => {
  const middle = Math.ceil(list.length / 2);
  return [list.slice(0, middle), list.slice(middle)];
};

function BroadField({
  broad,
  chosen,
}: {
  broad: PartnerSearchPageData['fields'][number];
  chosen: Search['fields'];
}) {
  const { t } = useTranslation('network');
  const all = [{ ...broad, label: t('search.whole', { field: broad.label }) }, ...broad.narrower];
  return (
    <Disclosure
      plain
      summary={broad.label}
      open={chosen.some((code) => code.startsWith(broad.code))}
    >
      {all.map(({ code, label }) => (
        <Checkbox
          key={code}
          id={`field-${code}`}
          name="field"
          value={code}
          defaultChecked={chosen.includes(code)}
          label={label}
        />
      ))}
    </Disclosure>
  );
}

function Cycles({ chosen }: { chosen: Search['cycles'] }) {
  const { t } = useTranslation('network');
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1.5 font-semibold">{t('search.cycles')}</legend>
      {CYCLES.map((cycle) => (
        <Checkbox
          key={cycle}
          id={`cycle-${cycle}`}
          name="cycle"
          value={cycle}
          defaultChecked={chosen.includes(cycle)}
          label={t(`cycles.${cycle}`)}
        />
      ))}
    </fieldset>
  );
}

function Texts({ texts }: { texts: Search['texts'] }) {
  const { t } = useTranslation('network');
  return (
    <div className="grid gap-6 md:grid-cols-2">
      {(['en', 'fr'] as const).map((locale) => (
        <TextArea
          key={locale}
          id={`text-${locale}`}
          name={`text-${locale}`}
          optional
          maxLength={2000}
          defaultValue={texts[locale]}
          label={t(`search.text.${locale}`)}
        />
      ))}
    </div>
  );
}
