import { useTranslation } from 'react-i18next';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import type { Dossier } from '~/recognition/course-dossier.server';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { PageHeading } from '../ui/headings';
import { CourseKeyFacts } from './course-key-facts';
import {
  CourseActivities,
  CourseAssessment,
  CourseCredential,
  CourseDetails,
  CourseOutcomes,
} from './course-sections';
import { DossierRecognition } from './dossier-recognition';
import { FactList } from './fact-list';
import { LocalisedProse, LocalisedText } from './localised-text';
import { MicroCredentialMark } from './micro-credential-mark';
import { NoLongerOffered } from './no-longer-offered';
import { PrintButton } from './print-button';

/** A course on paper: to be printed and handed to a university that is not in the portal. */
export function DossierPage({ page }: { page: Dossier }) {
  const { t } = useTranslation('catalogue');
  const { course, sections } = page;
  return (
    <article className="mx-auto grid max-w-3xl gap-10">
      <div>
        <Breadcrumbs
          items={[
            { label: course.title.text, to: paths.course(course.id) },
            { label: t('dossier.title') },
          ]}
        />
        <PageHeading
          eyebrow={t('dossier.title')}
          title={<LocalisedText value={course.title} />}
          aside={course.microCredential ? <MicroCredentialMark /> : null}
          actions={<PrintButton label={t('dossier.print')} />}
        />
        <p className="mb-6 max-w-measure" data-print="never">
          {t('dossier.lead')}
        </p>
        {page.goneAt === null ? null : <NoLongerOffered id={course.id} since={page.goneAt} />}
        <DossierProvider page={page} />
      </div>
      <CourseKeyFacts course={course} />
      {course.about ? <LocalisedProse value={course.about} /> : null}
      <CourseOutcomes sections={sections} />
      <CourseActivities sections={sections} />
      <CourseAssessment sections={sections} />
      <section aria-labelledby="admission">
        <h2 id="admission" className="mb-4 text-xl">
          {t('course.admission')}
        </h2>
        <FactList facts={sections.admission} />
      </section>
      <CourseCredential course={course} sections={sections} />
      <DossierRecognition page={page} />
      <DossierAnnex page={page} />
      <CourseDetails course={course} sections={sections} />
      <DossierRequest page={page} />
    </article>
  );
}

function DossierProvider({ page: { course, providerIdentifiers } }: { page: Dossier }) {
  const { t } = useTranslation('catalogue');
  const scheme = useCodeText('catalogue');
  return (
    <FactList
      facts={[
        {
          term: t('facet.provider'),
          values: [course.provider.name, { text: course.provider.country }],
        },
        { term: t('dossier.code'), values: [{ text: course.code }] },
        ...(providerIdentifiers.length > 0
          ? [
              {
                term: t('providerPage.identifiers'),
                values: providerIdentifiers.map((each) => ({
                  text: `${scheme('identifierSchemes', each.scheme)} ${each.value}`,
                })),
              },
            ]
          : []),
      ]}
    />
  );
}

function DossierAnnex({ page: { annexI } }: { page: Dossier }) {
  const { t } = useTranslation('catalogue');
  const code = useCodeText('catalogue');
  const mark = { present: '✓', missing: '–', 'not-applicable': '·', 'of-provider': '·' } as const;
  return (
    <section aria-labelledby="annex" data-print="together">
      <h2 id="annex" className="mb-1 text-xl">
        {t('dossier.annex')}
      </h2>
      <p className="mb-3 text-sm text-ink-soft">{t('dossier.annexLead')}</p>
      <ul className="grid gap-x-8 gap-y-1 text-sm sm:grid-cols-2">
        {annexI.map((each) => (
          <li key={each.element} className="flex gap-2">
            <span aria-hidden="true">{mark[each.status]}</span>
            <span>
              {code('profiles.element', each.element)}{' '}
              <span className="text-ink-soft">
                (
                {each.status === 'of-provider'
                  ? t(`dossier.ofProvider.${each.element}`)
                  : code('profiles.status', each.status)}
                )
              </span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the learner asks, and by which right. */
const FILLED_BY_HAND = ['name', 'programme', 'wanted', 'signature'] as const;

function DossierRequest({ page }: { page: Dossier }) {
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  return (
    <section aria-labelledby="request" className="grid gap-2" data-print="together">
      <h2 id="request" className="text-xl">
        {t('dossier.request')}
      </h2>
      <p className="max-w-measure">{t('dossier.requestText')}</p>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {FILLED_BY_HAND.map((each) => (
          <div key={each} className="border-b border-edge pt-8 pb-1">
            <dt className="text-sm text-ink-soft">{t(`dossier.fill.${each}`)}</dt>
            <dd className="h-6" />
          </div>
        ))}
      </dl>
      <p className="text-sm text-ink-soft">
        {t('dossier.source', { address: page.address, data: page.dataAddress })}{' '}
        {t('dossier.state', { date: format.date(page.printedAt) })}
      </p>
    </section>
  );
}
