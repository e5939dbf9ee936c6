import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { Exploration, Way, WaysInto } from '~/recognition/explore.server';
import { ConditionList } from '../agreements/condition-list';
import { SourceList } from '../agreements/source-list';
import { ClosedNote } from '../catalogue/closed-note';
import { LocalisedText } from '../catalogue/localised-text';
import { useFormat } from '../shell/use-format';
import { Button, buttonClass } from '../ui/button';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { EmptyState } from '../ui/empty-state';
import { PageHeading, SectionHeading } from '../ui/headings';
import { Select } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { StatusBadge } from '../ui/status-badge';
import { EarlierPart } from './earlier-part';
import { RefusalList } from './refusal-list';

/** "I study programme P at H: which external courses count, for what?" */
export function ExplorerPage({ page }: { page: Exploration }) {
  const { t } = useTranslation('explorer');
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <ChooseProgramme page={page} />
      {page.missing ? <Missing missing={page.missing} at={page.at?.name ?? ''} /> : null}
      {page.at ? <Result page={page} /> : null}
      {page.at || page.missing ? null : <p className="max-w-measure">{t('choose')}</p>}
    </>
  );
}

/** What was asked for and is not on record, with the way on. */
function Missing({ missing, at }: { missing: NonNullable<Exploration['missing']>; at: string }) {
  const { t } = useTranslation('explorer');
  const said = { asked: '', name: '', institution: at, ...missing };
  return (
    <Notice
      kind="warning"
      className="mb-8"
      title={t(`missing.${missing.kind}.title`, said)}
      actions={
        missing.kind === 'programme' ? null : (
          <>
            <a className={buttonClass('secondary')} href={paths.courses()}>
              {t('toCourses')}
            </a>
            {missing.kind === 'nothing-known' ? (
              <a className={buttonClass('quiet')} href={paths.institution(missing.slug)}>
                {t('missing.nothing-known.action', said)}
              </a>
            ) : null}
          </>
        )
      }
    >
      <p>{t(`missing.${missing.kind}.text`)}</p>
    </Notice>
  );
}

function ChooseProgramme({ page }: { page: Exploration }) {
  const { t } = useTranslation('explorer');
  const { at, programme, institutions, programmes } = page;
  return (
    <Form
      method="get"
      action={paths.explorer()}
      className="mb-10 grid items-end gap-4 md:grid-cols-[1fr_1fr_auto]"
      data-print="never"
    >
      <Select
        key={`at-${at?.slug}`}
        id="at"
        name="at"
        label={t('at')}
        placeholder={t('atPlaceholder')}
        options={institutions.map(({ slug, name }) => ({ value: slug, label: name }))}
        defaultValue={at?.slug ?? ''}
      />
      <Select
        key={`programme-${at?.slug}-${programme?.code}`}
        id="programme"
        name="programme"
        label={t('programme')}
        placeholder={at ? t('anyProgramme') : t('programmeAfter')}
        options={programmes.map(({ code, name }) => ({ value: code, label: name }))}
        defaultValue={programme?.code ?? ''}
      />
      <Button>{t('show')}</Button>
    </Form>
  );
}

function Result({ page }: { page: Exploration }) {
  return (
    <div className="grid gap-12">
      <Agreed page={page} />
      <EarlierPart
        courses={page.earlier}
        fewest={page.fewest}
        programme={page.programme?.name ?? null}
      />
      {page.refused.length > 0 ? <Refused page={page} /> : null}
    </div>
  );
}

/** Told to learners of a university that chose to. */
function Refused({ page }: { page: Exploration }) {
  const { t } = useTranslation('explorer');
  return (
    <section aria-labelledby="refused" className="grid gap-4 border-t border-line pt-8">
      <SectionHeading id="refused" className="mb-0" lead={t('refused.lead')}>
        {t('refused.title')}
      </SectionHeading>
      <RefusalList refusals={page.refused} />
    </section>
  );
}

function Agreed({ page }: { page: Exploration }) {
  const { t } = useTranslation('explorer');
  const { at, programme, groups, total } = page;
  const place = { institution: at?.name ?? '', programme: programme?.name ?? '' };
  return (
    <section aria-labelledby="result" className="grid gap-8">
      <SectionHeading id="result" className="mb-0" lead={t('resultLead')}>
        {programme
          ? t('found', { count: total, ...place })
          : t('foundAny', { count: total, ...place })}
      </SectionHeading>
      {groups.length === 0 ? (
        <EmptyState
          icon="search"
          title={t('none')}
          actions={
            <a className={buttonClass('secondary')} href={paths.courses()}>
              {t('toCourses')}
            </a>
          }
        >
          <p>{t('noneMore')}</p>
        </EmptyState>
      ) : null}
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      {page.search ? (
        <p data-print="never">
          <a href={page.search}>
            {programme ? t('searchProgramme', place) : t('searchUniversity', place)}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function Group({ group }: { group: WaysInto }) {
  const { t } = useTranslation('agreements');
  const title = group.title.text ? group.title : { text: t(`targetKinds.${group.kind}`) };
  return (
    <section aria-label={title.text} className="grid gap-3">
      <h3 className="text-lg">
        <LocalisedText value={title} />{' '}
        {group.title.text ? (
          <span className="text-sm font-normal text-ink-soft">
            {t(`targetKinds.${group.kind}`)}
          </span>
        ) : null}
      </h3>
      <ul className="grid gap-3 lg:grid-cols-2">
        {group.ways.map((way) => (
          <li key={way.key}>
            <WayCard way={way} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WayCard({ way }: { way: Way }) {
  const { t } = useTranslation('explorer');
  const { t: catalogue } = useTranslation('catalogue');
  const format = useFormat();
  const several = way.sources.length > 1;
  const rule = {
    and: () => t('rule.and'),
    or: () => t('rule.or'),
    'n-of-m': () => t('rule.some', { count: way.rule.kind === 'n-of-m' ? way.rule.n : 1 }),
  };
  return (
    <Card as="article" className="grid h-full content-start gap-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {way.ects > 0 ? (
          <span className="tabular text-lg font-semibold">{format.ects(way.ects)}</span>
        ) : null}
        <StatusBadge tone="valid" size="sm">
          {way.effect === 'right' ? t('right') : t('undertaking')}
        </StatusBadge>
      </p>
      <p className="text-sm">
        <a href={paths.provider(way.provider.slug)}>
          <LocalisedText value={way.provider.name} />
        </a>
        , {way.provider.country}
      </p>
      {several ? <p className="text-sm text-ink-soft">{rule[way.rule.kind]()}</p> : null}
      <SourceList sources={way.sources} />
      {way.closed.map(({ key, title, closed }) => (
        <ClosedNote key={key} closed={closed} of={several ? title.text : undefined} />
      ))}
      <Disclosure plain summary={catalogue('where.conditions')}>
        {way.conditions.length > 0 ? (
          <ConditionList conditions={way.conditions} />
        ) : (
          <p>{catalogue('where.noConditions')}</p>
        )}
      </Disclosure>
      <p className="text-sm text-ink-soft">
        <a href={paths.agreement(way.agreementCode)}>
          {catalogue('where.line', {
            code: way.agreementCode,
            version: way.agreementVersion,
            line: way.lineNumber,
          })}
        </a>
        {'\u00a0· '}
        {way.validUntil
          ? catalogue('course.validUntil', { date: format.date(way.validUntil) })
          : catalogue('where.noEnd')}
      </p>
    </Card>
  );
}
