import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type {
  NewAgreementAnswer,
  NewAgreementPage as PageData,
} from '~/agreements/workspace/new-agreement.server';
import { useCodeText } from '~/platform/i18n';
import { paths } from '~/platform/paths';
import { InstitutionField } from '../institution-field/institution-field';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Checkbox, RadioGroup } from '../ui/choice';
import { FormErrors } from '../ui/form-errors';
import { PageHeading } from '../ui/headings';
import { DateInput, Select, TextInput } from '../ui/inputs';
import { Notice } from '../ui/notice';
import { NoModel } from './no-model';

interface Props {
  page: PageData;
  answer: NewAgreementAnswer | null;
}

/** What was typed, and what is wrong with a field, in words. */
function useStart(answer: NewAgreementAnswer | null) {
  const text = useCodeText('mcra');
  return {
    typed: (name: string, otherwise = '') => answer?.typed[name]?.[0] ?? otherwise,
    list: (name: string) => answer?.typed[name] ?? [],
    wrong: (name: string) => {
      const code = answer?.errors[name];
      return code ? { errors: [text('startError', code)] } : {};
    },
    summary: Object.entries(answer?.errors ?? {}).map(([name, code]) => ({
      fieldId: `new-${name}`,
      message: `${text('startField', name)} – ${text('startError', code)}`,
    })),
  };
}

/** Type, objective, process steps and constraints before anything else; or an agreement to follow. */
export function NewAgreementPage({ page, answer }: Props) {
  const { t } = useTranslation('mcra');
  const { summary } = useStart(answer);
  if (page.modelState !== 'open') return <NoModel page={page} />;
  return (
    <>
      <PageHeading
        eyebrow={page.institution}
        title={page.title}
        lead={page.model ? t('new.modelLead', { code: page.model }) : t('new.lead')}
      />
      <div className="grid max-w-3xl gap-8">
        <FormErrors errors={summary} />
        <Form method="post" className="grid gap-8">
          <Twins answer={answer} />
          {page.model ? (
            <FromModel page={page} answer={answer} />
          ) : (
            <>
              <Between page={page} answer={answer} />
              <Type page={page} answer={answer} />
              <Objective page={page} answer={answer} />
              <Process answer={answer} />
              <Constraints page={page} answer={answer} />
            </>
          )}
          <Button size="lg" className="w-fit" iconAfter="arrow-right">
            {t('new.begin')}
          </Button>
        </Form>
      </div>
    </>
  );
}

/** Drafts with the same partner, linked; the form can be sent all the same. */
function Twins({ answer }: Pick<Props, 'answer'>) {
  const { t } = useTranslation('mcra');
  if (!answer || answer.twins.length === 0) return null;
  return (
    <Notice kind="warning" title={t('new.twinsTitle')} live>
      <ul className="grid gap-1">
        {answer.twins.map(({ code, title }) => (
          <li key={code}>
            <Link to={paths.agreementWorkspace(code)}>{title}</Link> ({code})
          </li>
        ))}
      </ul>
      <p>{t('new.twinsLead')}</p>
      <input type="hidden" name="again" value={answer.partner.chosen?.value ?? ''} />
    </Notice>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <Card as="section" labelledBy={id} className="grid gap-5">
      <h2 id={id} className="text-xl">
        {title}
      </h2>
      {children}
    </Card>
  );
}

function FromModel({ page, answer }: Props) {
  const { t } = useTranslation('mcra');
  return (
    <Part id="new-model" title={t(page.joining ? 'new.join' : 'new.clone')}>
      <input type="hidden" name="model" value={page.model ?? ''} />
      <input type="hidden" name="joining" value={page.joining ? 'yes' : 'no'} />
      <Partner page={page} answer={answer} />
    </Part>
  );
}

function Partner({ page, answer }: Props) {
  const { t } = useTranslation('mcra');
  const { wrong } = useStart(answer);
  return (
    <InstitutionField
      id="new-partner"
      name="partner"
      label={t('startField.partner')}
      help={page.joining ? undefined : t('new.partnerHelp')}
      asked={answer?.partner ?? page.partner}
      others={page.others}
      optional={!page.joining}
      {...wrong('partner')}
    />
  );
}

function Between({ page, answer }: Props) {
  const { t } = useTranslation('mcra');
  const { typed, wrong } = useStart(answer);
  return (
    <Part id="new-between" title={t('new.between')}>
      <Partner page={page} answer={answer} />
      <TextInput
        id="new-title"
        name="title"
        label={t('startField.title')}
        help={t('new.titleHelp')}
        defaultValue={typed('title')}
        {...wrong('title')}
      />
      <Select
        id="new-draftingLanguage"
        name="draftingLanguage"
        label={t('startField.draftingLanguage')}
        options={page.languages}
        defaultValue={typed('draftingLanguage', page.locale)}
        width="md"
      />
    </Part>
  );
}

/** The four switches: two times two times two times two ordinary paths. */
function Type({ page, answer }: Props) {
  const { t } = useTranslation('mcra');
  const { typed, wrong } = useStart(answer);
  return (
    <Part id="new-type" title={t('new.type')}>
      {(['direction', 'scope', 'level', 'learningType'] as const).map((name) => (
        <RadioGroup
          key={name}
          id={`new-${name}`}
          name={name}
          label={t(`startField.${name}`)}
          help={t(`new.${name}Help`)}
          choices={page.options[name]}
          defaultValue={typed(name, page.options[name][0]?.value)}
          inline
          {...wrong(name)}
        />
      ))}
      {page.units.length > 0 ? (
        <Select
          id="new-unitId"
          name="unitId"
          label={t('startField.unitId')}
          help={t('new.unitHelp')}
          options={page.units}
          placeholder={t('choose')}
          defaultValue={typed('unitId')}
          optional
          {...wrong('unitId')}
        />
      ) : null}
    </Part>
  );
}

function Objective({ page, answer }: Props) {
  const { t } = useTranslation('mcra');
  const { typed, list } = useStart(answer);
  return (
    <Part id="new-objective" title={t('new.objective')}>
      <fieldset className="grid gap-1">
        <legend className="mb-1 font-semibold">{t('startField.objectives')}</legend>
        {page.options.objectives.map(({ value, label }) => (
          <Checkbox
            key={value}
            id={`new-objectives-${value}`}
            name="objectives"
            value={value}
            label={label}
            defaultChecked={list('objectives').includes(value)}
          />
        ))}
      </fieldset>
      {(['strength', 'effect'] as const).map((name) => (
        <Select
          key={name}
          id={`new-${name}`}
          name={name}
          label={t(`startField.${name}`)}
          options={page.options[name]}
          placeholder={t('new.later')}
          defaultValue={typed(name)}
          width="lg"
          optional
        />
      ))}
    </Part>
  );
}

function Process({ answer }: Pick<Props, 'answer'>) {
  const { t } = useTranslation('mcra');
  const { typed, wrong } = useStart(answer);
  return (
    <Part id="new-process" title={t('new.process')}>
      <TextInput
        id="new-completenessWorkingDays"
        name="completenessWorkingDays"
        label={t('startField.completenessWorkingDays')}
        suffix={t('new.workingDays')}
        inputMode="numeric"
        width="xs"
        defaultValue={typed('completenessWorkingDays', '5')}
        {...wrong('completenessWorkingDays')}
      />
      <TextInput
        id="new-decisionDays"
        name="decisionDays"
        label={t('startField.decisionDays')}
        suffix={t('new.days')}
        inputMode="numeric"
        width="xs"
        defaultValue={typed('decisionDays', '30')}
        {...wrong('decisionDays')}
      />
    </Part>
  );
}

function Constraints({ page, answer }: Props) {
  const { t } = useTranslation('mcra');
  const { typed, wrong } = useStart(answer);
  return (
    <Part id="new-constraints" title={t('new.constraints')}>
      <div className="flex flex-wrap gap-5">
        {(['inForceFrom', 'inForceUntil'] as const).map((name) => (
          <DateInput
            key={name}
            id={`new-${name}`}
            name={name}
            label={t(`startField.${name}`)}
            defaultValue={typed(name)}
            optional
            {...wrong(name)}
          />
        ))}
      </div>
      {(['renewal', 'amendment'] as const).map((name) => (
        <Select
          key={name}
          id={`new-${name}`}
          name={name}
          label={t(`startField.${name}`)}
          options={page.options[name]}
          placeholder={t('new.later')}
          defaultValue={typed(name)}
          width="lg"
          optional
        />
      ))}
    </Part>
  );
}
