import { useTranslation } from 'react-i18next';
import { paths } from '~/platform/paths';
import type { PreviewedCourse } from '~/recognition/preview-course.server';
import { CoursePage } from '../catalogue/course-page';
import { LinkButton } from '../ui/button';
import { Notice } from '../ui/notice';
import { StateBadge } from './state-badge';

/** The public page of the entry as it is written now, and above it that it is a draft. */
export function PreviewPage({ preview }: { preview: PreviewedCourse }) {
  return (
    <>
      <DraftBanner preview={preview} />
      <CoursePage page={preview.page} />
    </>
  );
}

function DraftBanner({ preview }: { preview: PreviewedCourse }) {
  const { t } = useTranslation('editor');
  const { entry, mayEdit, mayReview } = preview;
  const published = entry.state === 'published';
  return (
    <Notice
      kind={published ? 'info' : 'warning'}
      title={t(published ? 'preview.published' : 'preview.draft')}
      className="mb-8"
      actions={
        <>
          {mayReview ? (
            <LinkButton to={paths.reviewCourse(entry.id)} look="secondary" icon="eye">
              {t('preview.toReview')}
            </LinkButton>
          ) : (
            <LinkButton to={paths.editCourse(entry.id)} look="secondary" icon="pencil">
              {t(mayEdit ? 'preview.back' : 'preview.entry')}
            </LinkButton>
          )}
          {entry.isPublic ? (
            <LinkButton to={paths.course(entry.id)} look="secondary" icon="globe">
              {t('preview.publicPage')}
            </LinkButton>
          ) : null}
        </>
      }
    >
      <p className="mb-2">{t(published ? 'preview.leadPublished' : 'preview.lead')}</p>
      <StateBadge state={entry.state} size="sm" />
    </Notice>
  );
}
