import { Link } from '@remix-run/react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkspacePage as PageData } from '~/agreements/workspace/show-workspace.server';
import { paths } from '~/platform/paths';
import { StateBadge } from '../agreements/agreement-status';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { ColumnTabs } from '../ui/column-tabs';
import { PageHeading } from '../ui/headings';
import { Notice } from '../ui/notice';
import { Arrival } from './arrival';
import { Banner, Said } from './banner';
import { DocumentView } from './document-view';
import { Outline } from './outline';
import { SectionPanel } from './section-panel';
import { StandingNotice } from './standing';
import { UnsavedGuard } from './unsaved-guard';
import { Overtaken, useAt, usePage, WorkspaceProvider } from './workspace-context';
import './mcra.css';

/**
 * The desks are fetched by who opens one: most time is spent at the text. After another release of
 * the portal their module may be gone under its name; the page is then loaded anew, as it is for a
 * whole page.
 */
const DeskPanel = lazy(() =>
  import('./desks').then(
    ({ DeskPanel: panel }) => ({ default: panel }),
    () => {
      window.location.reload();
      return new Promise<never>(() => undefined);
    },
  ),
);

/** Outline at the left, the section in the middle, the document as it will read at the right. */
export function WorkspacePage({ page }: { page: PageData }) {
  return (
    <WorkspaceProvider value={page}>
      <UnsavedGuard />
      <Arrival />
      <Heading />
      <div className="grid grid-cols-1 gap-6">
        <Said />
        <Overtaken />
        {page.guest ? <GuestNotice name={page.guest} /> : null}
        <StandingNotice />
        <Banner />
        <Columns />
      </div>
    </WorkspaceProvider>
  );
}

function Heading() {
  const { t } = useTranslation('mcra');
  const { code, title, version, phase, statusWord, guest, annexOnly, coordinators } = usePage();
  const format = useFormat();
  const names = format.list(coordinators.map((each) => each.name));
  return (
    <>
      {guest ? null : (
        <Breadcrumbs
          items={[
            { label: t('crumbs.agreements'), to: paths.agreements() },
            { label: code, to: paths.agreement(code) },
            { label: t('title') },
          ]}
        />
      )}
      <PageHeading
        eyebrow={`${code} · ${t('life.version', { version })}`}
        title={title}
        aside={<StateBadge word={statusWord} phase={phase} />}
        {...(annexOnly ? { lead: t('annexOnly', { names }) } : {})}
      />
    </>
  );
}

function GuestNotice({ name }: { name: string }) {
  const { t } = useTranslation('mcra');
  return <Notice>{t('guest.here', { name })}</Notice>;
}

function Columns() {
  const { t } = useTranslation('mcra');
  const { preview, left, look } = usePage();
  return (
    <div className="mcra-workspace" data-document={preview ? 'shown' : 'hidden'}>
      <ColumnTabs
        label={t('columns.label')}
        initial={preview && look === 'whole' ? 'document' : 'section'}
        tabs={[
          {
            id: 'outline',
            label: t('columns.outline'),
            ...(left > 0 ? { count: left } : {}),
            content: (
              <div className="mcra-side mcra-outline">
                <Outline />
              </div>
            ),
          },
          { id: 'section', label: t('columns.section'), content: <Middle /> },
          ...(preview
            ? [{ id: 'document', label: t('columns.document'), content: <DocumentColumn /> }]
            : []),
        ]}
      />
    </div>
  );
}

function Middle() {
  const { view, look } = usePage();
  return (
    <div className="grid gap-4">
      {look === 'off' ? <LookLinks /> : null}
      {view.kind === 'section' ? (
        <SectionPanel view={view} />
      ) : (
        <Suspense>
          <DeskPanel desk={view.desk} view={view} />
        </Suspense>
      )}
    </div>
  );
}

function DocumentColumn() {
  const { t } = useTranslation('mcra');
  const { preview } = usePage();
  if (!preview) return null;
  return (
    <div className="mcra-beside grid gap-3">
      <LookLinks />
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('document.label')}
        className="mcra-side rounded-lg border border-line bg-surface p-5"
      >
        <DocumentView preview={preview} />
        {preview.left ? <p className="mt-4 text-sm text-ink-soft">{t('look.opened')}</p> : null}
      </section>
    </div>
  );
}

/** The document can be shown whole, for the section alone, or not at all. */
function LookLinks() {
  const { t } = useTranslation('mcra');
  const { look, place, line, open } = usePage();
  const at = useAt();
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {(['section', 'whole', 'off'] as const)
        .filter((each) => each !== look)
        .map((each) => (
          <Link key={each} to={at(place, { view: each, line, open })} preventScrollReset>
            {t(`look.${each}`)}
          </Link>
        ))}
    </p>
  );
}
