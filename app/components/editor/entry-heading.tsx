import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryHead } from '~/catalogue/editing/show-editor.server';
import { paths } from '~/platform/paths';
import { LocalisedText } from '../catalogue/localised-text';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { LinkButton } from '../ui/button';
import { PageHeading } from '../ui/headings';
import { StateBadge } from './state-badge';

type Place = 'edit' | 'history';

/** The top of every page about one entry of one's own. */
export function EntryHeading({
  entry,
  at,
  lead,
}: {
  entry: EntryHead;
  at: Place;
  lead?: ReactNode;
}) {
  const { t } = useTranslation('editor');
  const trail = at === 'edit' ? [] : [{ label: t(`${at}.title`) }];
  const { title } = entry;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('list.title'), to: paths.editor() },
          { label: title.text, ...(at === 'edit' ? {} : { to: paths.editCourse(entry.id) }) },
          ...trail,
        ]}
      />
      <PageHeading
        eyebrow={
          <>
            <LocalisedText value={entry.provider} /> · {entry.code}
          </>
        }
        title={<LocalisedText value={title} />}
        aside={<StateBadge state={entry.state} />}
        {...(lead ? { lead } : {})}
        actions={<EntryLinks entry={entry} at={at} />}
      />
    </>
  );
}

function EntryLinks({ entry, at }: { entry: EntryHead; at: Place }) {
  const { t } = useTranslation('editor');
  const links = [
    ...(at === 'edit'
      ? []
      : [{ to: paths.editCourse(entry.id), label: t('preview.back'), icon: 'pencil' as const }]),
    { to: paths.previewCourse(entry.id), label: t('preview.link'), icon: 'eye' as const },
    ...(at === 'history'
      ? []
      : [{ to: paths.courseHistory(entry.id), label: t('history.link'), icon: 'clock' as const }]),
    ...(entry.isPublic
      ? [{ to: paths.course(entry.id), label: t('preview.publicPage'), icon: 'globe' as const }]
      : []),
  ];
  return links.map(({ to, label, icon }) => (
    <LinkButton key={to} to={to} look="secondary" icon={icon}>
      {label}
    </LinkButton>
  ));
}
