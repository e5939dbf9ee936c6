import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { KeptReading, TemplateAnswer, TemplatesPage } from '~/agreements/template-page.server';
import { InstitutionField } from '~/components/institution-field/institution-field';
import { Button, LinkButton } from '~/components/ui/button';
import { RadioGroup } from '~/components/ui/choice';
import { FileDrop } from '~/components/ui/file-drop';
import { FormErrors } from '~/components/ui/form-errors';
import { SectionHeading } from '~/components/ui/headings';
import { Icon } from '~/components/ui/icon';
import { Notice } from '~/components/ui/notice';
import { paths } from '~/platform/paths';
import { PreviewPart } from './preview-part';

/** Of the route itself, not of one below it. */
const UPLOAD = `${paths.agreementTemplates()}?index`;

/** A filled template comes back: everyone sees what it would become, drafters make a draft of it. */
export function UploadPart({
  page,
  answer,
}: {
  page: TemplatesPage;
  answer: TemplateAnswer | null;
}) {
  const { t } = useTranslation('agreements');
  const problem = answer?.kind === 'problem' ? answer.problem : null;
  const fieldId = problem === 'partner' ? partnerField(answer) : 'file';
  return (
    <section aria-labelledby="upload" data-print="never">
      <SectionHeading id="upload" lead={t('templates.uploadLead')}>
        {t('templates.upload')}
      </SectionHeading>
      <div className="grid gap-6">
        {problem ? (
          <FormErrors errors={[{ fieldId, message: t(`templates.problem.${problem}`) }]} />
        ) : null}
        {answer?.kind === 'preview' ? <PreviewPart preview={answer.preview} /> : null}
        <UploadForm page={page} problem={problem} answer={answer} />
      </div>
    </section>
  );
}

/** Where the partner is told: among those the file may mean, else by searching. */
const partnerField = (answer: TemplateAnswer | null) =>
  (answer?.read?.choices.length ?? 0) > 1 ? 'partner-read' : 'partner';

type Problem = Extract<TemplateAnswer, { kind: 'problem' }>['problem'];

function UploadForm({
  page,
  problem,
  answer,
}: {
  page: TemplatesPage;
  problem: Problem | null;
  answer: TemplateAnswer | null;
}) {
  const { t } = useTranslation('agreements');
  const ofFile = problem !== null && problem !== 'partner';
  const kept = answer?.kept ?? null;
  return (
    <Form
      key={kept?.packed}
      method="post"
      action={UPLOAD}
      encType="multipart/form-data"
      className="grid max-w-2xl gap-6"
    >
      {kept ? <Kept kept={kept} /> : null}
      <FileDrop
        id="file"
        name="file"
        label={t(kept ? 'templates.otherFileLabel' : 'templates.fileLabel')}
        accept=".docx"
        required={kept === null}
        {...(ofFile ? { errors: [t(`templates.problem.${problem}`)] } : {})}
      />
      {page.upload.viewer === 'drafter' ? (
        <DraftFields page={page} problem={problem} answer={answer} />
      ) : (
        <Visitor viewer={page.upload.viewer} />
      )}
    </Form>
  );
}

/** The file was read: what it said goes along with the form. */
function Kept({ kept }: { kept: KeptReading }) {
  const { t } = useTranslation('agreements');
  return (
    <p className="flex items-start gap-2">
      <input type="hidden" name="reading" value={kept.packed} />
      <Icon name="file" size="sm" className="mt-1 text-accent" />
      <span className="min-w-0 break-words">{t('templates.kept', { name: kept.name })}</span>
    </p>
  );
}

function Visitor({ viewer }: { viewer: 'anonymous' | 'other' }) {
  const { t } = useTranslation('agreements');
  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-ink-soft">{t(`templates.visitor.${viewer}`)}</p>
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="show">
          {t('templates.show')}
        </Button>
        {viewer === 'anonymous' ? (
          <LinkButton look="secondary" to={paths.signIn(paths.agreementTemplates())}>
            {t('templates.signIn')}
          </LinkButton>
        ) : null}
      </div>
    </div>
  );
}

function DraftFields({
  page,
  problem,
  answer,
}: {
  page: TemplatesPage;
  problem: Problem | null;
  answer: TemplateAnswer | null;
}) {
  const { t } = useTranslation('agreements');
  const errors = problem === 'partner' ? { errors: [t('templates.problem.partner')] } : {};
  const among = partnerField(answer) === 'partner-read';
  return (
    <>
      <RadioGroup
        id="side"
        name="side"
        label={t('templates.side')}
        defaultValue={answer?.side ?? 'first'}
        inline
        choices={[
          { value: 'first', label: t('templates.sides.first') },
          { value: 'second', label: t('templates.sides.second') },
        ]}
      />
      {answer?.read ? <PartnerRead read={answer.read} {...(among ? errors : {})} /> : null}
      <InstitutionField
        id="partner"
        name="partner"
        label={t('templates.partner')}
        asked={answer?.partner ?? page.upload.partner}
        others={page.upload.others}
        searchBy={{ formAction: `${UPLOAD}#partner` }}
        {...(among ? {} : errors)}
      />
      <div className="flex flex-wrap gap-3">
        <Button name="intent" value="create">
          {t('templates.create')}
        </Button>
        <Button look="secondary" name="intent" value="show">
          {t('templates.show')}
        </Button>
      </div>
    </>
  );
}

/** What the file says of the partner: found, or one of several that a person tells apart. */
function PartnerRead({
  read,
  errors = [],
}: {
  read: NonNullable<TemplateAnswer['read']>;
  errors?: string[];
}) {
  const { t } = useTranslation('agreements');
  const { by, written, choices } = read;
  if (choices.length === 1)
    return (
      <Notice title={t('templates.partnerRead.one')}>
        {t(`templates.partnerRead.by.${by}`, { written })}
      </Notice>
    );
  return (
    <RadioGroup
      id="partner-read"
      name="partner-read"
      label={t('templates.partnerRead.several', { written })}
      help={t('templates.partnerRead.help')}
      errors={errors}
      choices={choices.map(({ value, label, lang, note }) => ({
        value,
        label: <span lang={lang}>{label}</span>,
        help: note,
      }))}
    />
  );
}
