import { useTranslation } from 'react-i18next';
import { pickText } from '~/components/credentials/local-text';
import { useFormat } from '~/components/shell/use-format';
import { Checkbox } from '~/components/ui/choice';
import { FieldError } from '~/components/ui/field';
import { Select, TextInput } from '~/components/ui/inputs';
import type { OfficeCase, OfficePackage } from '~/recognition/show-case.server';
import { useReturned } from '../case-form';
import { sameTarget, useTargetLabel } from './target-label';

interface Fields {
  form: string;
  page: OfficeCase;
  each: OfficePackage;
}

/** What it counts as, how much, and with which grade. */
export function CreditFields({ form, page, each }: Fields) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  const { decision, proposal } = each;
  const ects = decision ? decision.ectsCredited : (proposal.ectsCredited ?? proposal.ectsAchieved);
  return (
    <>
      <TargetFields form={form} page={page} each={each} />
      <TextInput
        id={`${form}-ectsCredited`}
        name="ectsCredited"
        label={t('case.decide.ects')}
        help={
          proposal.ectsAchieved === null ? null : <AchievedHelp achieved={proposal.ectsAchieved} />
        }
        inputMode="decimal"
        suffix="ECTS"
        width="xs"
        defaultValue={returned.value('ectsCredited', String(ects ?? ''))}
        {...returned.wrong('ectsCredited')}
      />
      {proposal.grade ? <GradeField form={form} each={each} /> : null}
    </>
  );
}

function AchievedHelp({ achieved }: { achieved: number }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  return t('case.decide.achieved', { ects: format.ects(achieved) });
}

function GradeField({ form, each }: { form: string; each: OfficePackage }) {
  const { t } = useTranslation('cases');
  const returned = useReturned(form);
  const { decision, proposal } = each;
  const { grade } = proposal;
  if (!grade) return null;
  const original = [grade.original, grade.originalScale].filter(Boolean).join(' · ');
  const converted = decision?.grade ? decision.grade.converted : grade.converted;
  return (
    <TextInput
      id={`${form}-convertedGrade`}
      name="convertedGrade"
      label={t('case.decide.grade')}
      help={t('case.decide.gradeHelp', { original })}
      optional
      width="xs"
      maxLength={80}
      defaultValue={returned.value('convertedGrade', converted ?? '')}
      {...returned.wrong('convertedGrade')}
    />
  );
}

/** The proposed places and those decided before, to keep or leave; another one from the curriculum. */
function TargetFields({ form, page, each }: Fields) {
  const { t } = useTranslation('cases');
  const label = useTargetLabel();
  const returned = useReturned(form);
  const { decision, proposal } = each;
  const offered = [
    ...proposal.targets.map((target, place) => ({
      value: `proposal:${place}`,
      target,
      kept: !decision || decision.targets.some((one) => sameTarget(one, target)),
    })),
    ...(decision?.targets ?? []).flatMap((target, place) =>
      proposal.targets.some((one) => sameTarget(one, target))
        ? []
        : [{ value: `decision:${place}`, target, kept: true }],
    ),
  ];
  const chosen = returned.values('targets');
  const wrong = returned.wrong('targets');
  return (
    <fieldset id={`${form}-targets`} tabIndex={-1} className="grid grid-cols-1 gap-2">
      <legend className="mb-1 font-semibold">{t('case.decide.targets')}</legend>
      {'errors' in wrong ? <FieldError id={`${form}-targets`} errors={wrong.errors} /> : null}
      {offered.map(({ value, target, kept }) => (
        <Checkbox
          key={value}
          id={`${form}-target-${value.replace(':', '-')}`}
          name="targets"
          value={value}
          label={label(target)}
          defaultChecked={chosen ? chosen.includes(value) : kept}
        />
      ))}
      <CurriculumSelect
        form={form}
        page={page}
        chosen={
          chosen?.find((one) => one !== '' && !offered.some(({ value }) => value === one)) ?? ''
        }
      />
    </fieldset>
  );
}

function CurriculumSelect({
  form,
  page,
  chosen,
}: {
  form: string;
  page: OfficeCase;
  chosen: string;
}) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const modules = page.curriculum.map((each) => ({
    value: `module:${each.id}`,
    label: [
      each.code,
      pickText(each.titles, format.locale).text,
      each.ects === null ? '' : `(${format.ects(each.ects)})`,
    ]
      .filter(Boolean)
      .join(' '),
  }));
  return (
    <Select
      id={`${form}-target-other`}
      name="targets"
      label={t('case.decide.otherTarget')}
      help={
        page.enrolment
          ? t('case.decide.otherTargetHelp', { regulation: page.enrolment.regulation })
          : t('case.decide.noCurriculum')
      }
      optional
      placeholder={t('case.decide.noOther')}
      options={[
        ...modules,
        { value: 'free-elective', label: t('case.decide.freeElective') },
        { value: 'supplement-note', label: t('case.decide.supplementNote') },
      ]}
      defaultValue={chosen}
    />
  );
}
