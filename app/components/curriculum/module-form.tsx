import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { GRADINGS, MODULE_KINDS } from '~/curriculum/choices.data';
import type { ModuleEntry } from '~/curriculum/curriculum';
import type { CameBack, VersionPage } from '~/curriculum/curriculum-view';
import type { LanguageMap } from '~/elm/language-map';
import { paths } from '~/platform/paths';
import { Button, LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { FormErrors } from '../ui/form-errors';
import { SectionHeading } from '../ui/headings';
import { Select, TextArea, TextInput } from '../ui/inputs';
import { type FieldOf, languagesWith, textValues, useEntryFields } from './entry-fields';

/** One outcome a line in each language; the n-th lines belong together. */
function outcomeLines(outcomes: ModuleEntry['outcomes']): LanguageMap {
  const tags = languagesWith([], ...outcomes.map(({ title }) => title));
  const lines = (tag: string) => outcomes.map(({ title }) => title[tag] ?? '').join('\n');
  return Object.fromEntries(tags.map((tag) => [tag, lines(tag)]));
}

const storedOf = (entry: ModuleEntry) => ({
  kind: entry.kind,
  code: entry.code,
  group: entry.group ?? '',
  ...textValues('title', entry.titles),
  ...textValues('outcomes', outcomeLines(entry.outcomes)),
  ects: String(entry.ects),
  eqf: entry.eqf === null ? '' : String(entry.eqf),
  grading: entry.grading,
  unit: entry.ownerUnit ?? '',
  external_cap: entry.externalCap === null ? '' : String(entry.externalCap),
});

/** A module or group of a draft: a new one, or one that is in it. */
export function ModuleForm({
  page,
  opened,
  came,
}: {
  page: VersionPage;
  opened?: VersionPage['modules'][number];
  came: CameBack | null;
}) {
  const { t } = useTranslation('curriculum');
  const entry = opened?.entry;
  const { field, errors } = useEntryFields('module', came, entry ? storedOf(entry) : {});
  const texts = entry ? [entry.titles, ...entry.outcomes.map(({ title }) => title)] : [];
  return (
    <Card as="section" labelledBy="module-form">
      <SectionHeading level={3} id="module-form">
        {t(entry ? 'module.change' : 'module.add')}
      </SectionHeading>
      <Form method="post" className="grid grid-cols-1 gap-5">
        <FormErrors errors={errors} />
        <input type="hidden" name="module" value={opened?.id ?? ''} />
        <KindFields field={field} page={page} />
        <TextFields field={field} languages={languagesWith(page.languages, ...texts)} />
        <CreditFields field={field} page={page} />
        <div className="flex flex-wrap gap-3">
          <Button name="intent" value="module">
            {t('form.save')}
          </Button>
          <LinkButton look="quiet" to={paths.curriculumVersion(page.version.id)}>
            {t('form.cancel')}
          </LinkButton>
          {opened ? (
            <Button name="intent" value="remove-module" look="danger" icon="trash" formNoValidate>
              {t('module.remove')}
            </Button>
          ) : null}
        </div>
      </Form>
    </Card>
  );
}

function KindFields({ field, page }: { field: FieldOf; page: VersionPage }) {
  const { t } = useTranslation('curriculum');
  const groups = page.modules.filter(({ entry }) => entry.kind === 'elective-group');
  return (
    <div className="flex flex-wrap gap-5">
      <TextInput {...field('code')} required maxLength={60} width="sm" />
      <Select
        {...field('kind')}
        options={MODULE_KINDS.map((value) => ({ value, label: t(`moduleKind.${value}`) }))}
      />
      <Select
        {...field('group')}
        placeholder={t('module.noGroup')}
        options={groups.map(({ entry: { code } }) => ({ value: code, label: code }))}
      />
    </div>
  );
}

function TextFields({ field, languages }: { field: FieldOf; languages: readonly string[] }) {
  const { t } = useTranslation('curriculum');
  return (
    <div className="grid grid-cols-1 gap-5 sm:grid-cols-2">
      {languages.map((tag) => (
        <TextInput key={`t-${tag}`} {...field(`title_${tag}`)} lang={tag} maxLength={4000} />
      ))}
      {languages.map((tag) => (
        <TextArea
          key={`o-${tag}`}
          {...field(`outcomes_${tag}`)}
          lang={tag}
          optional
          help={t('module.outcomesHelp')}
        />
      ))}
    </div>
  );
}

function CreditFields({ field, page }: { field: FieldOf; page: VersionPage }) {
  const { t } = useTranslation('curriculum');
  return (
    <>
      <div className="flex flex-wrap gap-5">
        <TextInput {...field('ects')} inputMode="decimal" required width="xs" />
        <TextInput {...field('eqf')} type="number" min={1} max={8} optional width="xs" />
        <Select
          {...field('grading')}
          options={GRADINGS.map((value) => ({ value, label: t(`grading.${value}`) }))}
        />
      </div>
      <TextInput
        {...field('external_cap')}
        inputMode="decimal"
        optional
        width="xs"
        help={t('module.capHelp')}
      />
      <Select
        {...field('unit')}
        width="lg"
        placeholder={t('module.unitOfProgramme')}
        options={page.units.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </>
  );
}
