import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { toId } from '~/catalogue/editing/field-id';
import type { OutcomeSkills } from '~/recognition/module-skills.server';
import { EditingContext } from '../editor/editing-context';
import { SkillsField } from '../editor/skills-field';
import { useFormat } from '../shell/use-format';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { FormErrors } from '../ui/form-errors';
import { SectionHeading } from '../ui/headings';

/** The skills of ESCO beside each outcome of the module that is open. */
export function ModuleSkills({
  moduleId,
  outcomes,
}: {
  moduleId: string;
  outcomes: readonly OutcomeSkills[];
}) {
  const { t } = useTranslation(['curriculum', 'editor']);
  const { locale } = useFormat();
  const errors = outcomes.flatMap(({ field }) =>
    field.fault ? [{ fieldId: toId(field.name), message: t(`editor:fault.${field.fault}`) }] : [],
  );
  return (
    <Card as="section" labelledBy="module-skills">
      <SectionHeading level={3} id="module-skills" lead={t('module.skillsLead')}>
        {t('module.skills')}
      </SectionHeading>
      <EditingContext.Provider value={editingIn(locale)}>
        <Form method="post" className="grid grid-cols-1 gap-8">
          <FormErrors errors={errors} />
          <input type="hidden" name="module" value={moduleId} />
          {/* The first button is the one that Enter presses. */}
          <button
            type="submit"
            name="intent"
            value="skills"
            className="sr-only"
            tabIndex={-1}
            aria-hidden="true"
          >
            {t('module.skillsSave')}
          </button>
          {outcomes.map((outcome, index) => (
            <Outcome key={outcome.field.name} outcome={outcome} index={index} />
          ))}
          <Button name="intent" value="skills" className="justify-self-start">
            {t('module.skillsSave')}
          </Button>
        </Form>
      </EditingContext.Provider>
    </Card>
  );
}

/** What the catalogue's field asks of its page: only the language that skills are named in. */
const editingIn = (locale: string) => ({
  options: {},
  studyFields: [],
  languages: [{ code: locale, name: locale }],
  live: { hints: new Map(), offered: new Map() },
  writable: true,
});

function Outcome({
  outcome: { title, lang, field },
  index,
}: {
  outcome: OutcomeSkills;
  index: number;
}) {
  const { locale } = useFormat();
  return (
    <div className="grid gap-2">
      <p className="font-semibold" {...(lang === locale ? {} : { lang })}>
        {index + 1}. {title}
      </p>
      <input type="hidden" name={`outcomes.${index}.was`} value={title} />
      <SkillsField field={field} />
    </div>
  );
}
