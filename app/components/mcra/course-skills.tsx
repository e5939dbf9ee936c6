import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import type { CourseSkillsPage, SkilledOutcome } from '~/recognition/agreement-skills.server';
import { EditingContext } from '../editor/editing-context';
import { SkillsField } from '../editor/skills-field';
import { useFormat } from '../shell/use-format';
import { Breadcrumbs } from '../ui/breadcrumbs';
import { Button, LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { Colon } from '../ui/colon';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';

/** The skills of ESCO beside each outcome of one course of an agreement. */
export function CourseSkills({
  page,
  problem,
}: {
  page: CourseSkillsPage;
  problem: string | null;
}) {
  const { t } = useTranslation('mcra');
  const text = useCodeText('mcra');
  const { code, course, line, outcomes, back, binding } = page;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: t('crumbs.agreements'), to: paths.agreements() },
          { label: code, to: paths.agreement(code) },
          { label: t('title'), to: back },
          { label: page.title },
        ]}
      />
      <PageHeading eyebrow={`${code} · ${line}`} title={course} lead={t('skills.lead')} />
      <div className="grid max-w-3xl gap-6">
        {problem ? (
          <Notice kind="danger" live>
            {text('skills.problem', problem)} <Link to={back}>{t('skills.back')}</Link>
          </Notice>
        ) : null}
        <Gone gone={page.gone} />
        {binding ? <Notice kind="warning">{t('skills.binding')}</Notice> : null}
        {outcomes.length === 0 ? (
          <Notice>
            {t('skills.noOutcomes')} <Link to={back}>{t('skills.back')}</Link>
          </Notice>
        ) : (
          <SkillsForm page={page} />
        )}
      </div>
    </>
  );
}

function SkillsForm({ page }: { page: CourseSkillsPage }) {
  const { t } = useTranslation(['mcra', 'editor']);
  const { outcomes, language, back } = page;
  const errors = outcomes.flatMap(({ field }) =>
    field.fault ? [{ fieldId: toId(field.name), message: t(`editor:fault.${field.fault}`) }] : [],
  );
  return (
    <EditingContext.Provider value={editingIn(language)}>
      <Form method="post" className="grid grid-cols-1 gap-6">
        <FormErrors errors={errors} />
        {/* The first button is the one that Enter presses. */}
        <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
          {t('mcra:skills.save')}
        </button>
        {outcomes.map((outcome, index) => (
          <OneOutcome
            key={`${outcome.field.name} ${outcome.title}`}
            outcome={outcome}
            index={index}
            by={page.by}
          />
        ))}
        <div className="flex flex-wrap gap-3">
          <Button>{t('mcra:skills.save')}</Button>
          <LinkButton to={back} look="secondary">
            {t('mcra:skills.back')}
          </LinkButton>
        </div>
      </Form>
    </EditingContext.Provider>
  );
}

/** What the catalogue's field asks of its page: only the language that skills are named in. */
const editingIn = (language: string) => ({
  options: {},
  studyFields: [],
  languages: [{ code: language, name: language }],
  live: { hints: new Map(), offered: new Map() },
  writable: true,
});

/** Skills that were chosen beside words which are there no longer. */
function Gone({ gone }: Pick<CourseSkillsPage, 'gone'>) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  if (gone.length === 0) return null;
  return (
    <Notice kind="warning" title={t('skills.gone')}>
      <ul className="grid list-disc gap-1 ps-6">
        {gone.map(({ title, skills }) => (
          <li key={title} className="[overflow-wrap:anywhere]">
            {title}
            <Colon /> {skills.length > 0 ? format.list(skills) : t('empty')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What somebody else chose beside the same outcome, until it is settled. */
function Theirs({ theirs, by }: { theirs: SkilledOutcome['theirs']; by: string }) {
  const { t } = useTranslation('mcra');
  const format = useFormat();
  if (!theirs) return null;
  const skills = theirs.length > 0 ? format.list(theirs.map(({ label }) => label)) : t('empty');
  return (
    <p className="flex items-start gap-2 font-semibold text-unknown">
      <Icon name="alert" className="mt-0.75" />
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {by === '' ? t('skills.otherChose', { skills }) : t('skills.chose', { name: by, skills })}
      </span>
    </p>
  );
}

function OneOutcome({
  outcome,
  index,
  by,
}: {
  outcome: SkilledOutcome;
  index: number;
  by: string;
}) {
  const { locale } = useFormat();
  const { title, lang, field, had, theirs } = outcome;
  return (
    <Card className="grid grid-cols-1 gap-3">
      <p className="font-semibold" {...(lang === locale ? {} : { lang })}>
        {index + 1}. {title}
      </p>
      <input type="hidden" name={`outcomes.${index}.was`} value={title} />
      <input type="hidden" name={`outcomes.${index}.had`} value={had.join(' ')} />
      <Theirs theirs={theirs} by={by} />
      <SkillsField field={field} />
      {field.chosen.length > 0 ? (
        <ul className="grid gap-0.5 text-sm text-ink-soft">
          {field.chosen.map(({ iri, label, lang: of }) => (
            <li key={iri} className="[overflow-wrap:anywhere]">
              <span {...(of === locale ? {} : { lang: of })}>{label}</span>
              {' · '}
              <a href={iri} rel="noreferrer external">
                {iri}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
