import { useTranslation } from 'react-i18next';
import { LocalText } from '~/components/credentials/local-text';
import { Breadcrumbs } from '~/components/ui/breadcrumbs';
import { PageHeading, SectionHeading } from '~/components/ui/headings';
import { paths } from '~/platform/paths';
import { CaseProvider } from '../case-form';
import { CaseNotices } from '../case-notices';
import { CaseTimeline } from '../case-timeline';
import { NoteList } from '../notes';
import { useReveal } from '../use-reveal';
import { LearnerDocuments } from './learner-documents';
import { LearnerMore } from './learner-more';
import { LearnerPackages } from './learner-packages';
import type { LearnerView } from './learner-view';
import { NextForLearner } from './next-for-learner';
import { RoadSteps } from './road-steps';

/** A request as its learner reads it: where it stands, what comes next, by when. */
export function LearnerScreen({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  useReveal();
  return (
    <CaseProvider page={page}>
      <div className="case-screen mx-auto grid max-w-page grid-cols-1 gap-8">
        <div>
          <Breadcrumbs
            items={[
              { label: t('case.mine'), to: paths.requests() },
              { label: page.fileNumber ?? t('case.noNumber') },
            ]}
          />
          <PageHeading
            eyebrow={page.fileNumber ?? t('case.noNumber')}
            title={
              <>
                {t('case.learner.title')} <LocalText map={page.institution.names} />
              </>
            }
            {...(page.request ? { lead: t('case.learner.quote', { text: page.request }) } : {})}
          />
          <CaseNotices />
          <RoadSteps status={page.status} />
        </div>
        <NextForLearner page={page} />
        <LearnerPackages page={page} />
        <LearnerDocuments page={page} />
        <LearnerMessages page={page} />
        <section aria-labelledby="timeline">
          <SectionHeading id="timeline">{t('case.learner.happened')}</SectionHeading>
          <CaseTimeline events={page.timeline} hashes={false} />
        </section>
        <LearnerMore page={page} />
      </div>
    </CaseProvider>
  );
}

function LearnerMessages({ page }: { page: LearnerView }) {
  const { t } = useTranslation('cases');
  if (page.notes.length === 0) return null;
  return (
    <section aria-labelledby="messages">
      <SectionHeading id="messages">{t('case.learner.messages')}</SectionHeading>
      <NoteList notes={page.notes} />
    </section>
  );
}
