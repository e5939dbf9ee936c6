import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { DeskView } from '~/agreements/workspace/desk-view.server';
import type { Desk } from '~/agreements/workspace/page';
import { useFormat } from '../shell/use-format';
import { Card } from '../ui/card';
import { Disclosure } from '../ui/disclosure';
import { BeforeAfter } from './change-text';
import { FilesDesk } from './files-desk';
import { LifeDesk } from './life-desk';
import { PeopleDesk } from './people-desk';
import { RouteDesk } from './route-desk';
import { SignDesk } from './sign-desk';
import { SuggestionList } from './suggestions';
import { Talk } from './talk';
import { ActNow, useAt, usePage } from './workspace-context';

/** What stands beside the text. */
export function DeskPanel({ desk, view }: { desk: Desk; view: DeskView }) {
  const { t } = useTranslation('mcra');
  return (
    <div className="grid gap-6">
      <h2 id="section" className="text-xl">
        {t(`desk.${desk}`)}
      </h2>
      <DeskContent desk={desk} view={view} />
    </div>
  );
}

function DeskContent({ desk, view }: { desk: Desk; view: DeskView }) {
  const { t } = useTranslation('mcra');
  switch (desk) {
    case 'news':
      return <News view={view} />;
    case 'talk':
      return <Talk threads={view.threads} about={[{ value: '', label: t('part.whole') }]} />;
    case 'suggestions':
      return view.suggestions.length > 0 ? (
        <SuggestionList suggestions={view.suggestions} />
      ) : (
        <p className="text-ink-soft">{t('suggestions.none')}</p>
      );
    case 'route':
      return <RouteDesk view={view} />;
    case 'sign':
      return <SignDesk view={view} />;
    case 'life':
      return <LifeDesk view={view} />;
    case 'people':
      return <PeopleDesk view={view} />;
    case 'files':
      return <FilesDesk view={view} />;
  }
}

/**
 * What others changed since the reader last looked. Who never looked has the whole text before
 * them: how it came to be is there for whoever asks.
 */
function News({ view }: { view: DeskView }) {
  const { t } = useTranslation('mcra');
  const { lastChange } = usePage();
  const format = useFormat();
  const { since, news } = view;
  return (
    <>
      <p className="max-w-measure text-ink-soft">
        {since === null ? t('news.first') : t('news.since', { at: format.dateTime(since) })}
      </p>
      {since !== null && news.length === 0 ? (
        <p>{t('news.none')}</p>
      ) : (
        <ActNow intent="seen" hidden={{ upTo: String(lastChange) }} look="primary" icon="eye">
          {t(since === null ? 'news.read' : 'news.seen')}
        </ActNow>
      )}
      {since === null && news.length > 0 ? (
        <Disclosure summary={t('news.written', { count: news.length })}>
          <NewsList news={news} />
        </Disclosure>
      ) : (
        <NewsList news={news} />
      )}
    </>
  );
}

function NewsList({ news }: Pick<DeskView, 'news'>) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  const at = useAt();
  const whereOf = ({ section, lineId, open, target }: DeskView['news'][number]) =>
    `${at(section, { line: lineId, open })}#${target}`;
  return (
    <ul className="grid gap-4">
      {news.map((change) => (
        <Card key={change.address} as="li" className="grid gap-2">
          <p className="font-semibold">
            {change.target ? <Link to={whereOf(change)}>{change.label}</Link> : change.label}
          </p>
          <p className="text-sm text-ink-soft">
            {t('changedBy', { name: change.by, at: format.dateTime(change.at) })}
          </p>
          <BeforeAfter change={change} />
        </Card>
      ))}
    </ul>
  );
}
