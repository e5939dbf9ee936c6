import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillChoice } from '~/catalogue/editing/field-view';
import type { SkillsAnswer } from '~/catalogue/editing/offer-skills.server';
import { paths } from '~/platform/paths';
import { ComboboxList, useCombobox } from '../ui/combobox';
import { cx } from '../ui/cx';
import { TextInput } from '../ui/inputs';
import { askJson, type Looked, useLookup } from '../ui/use-lookup';

interface Props {
  id: string;
  /** The course's language: skills are looked for and named in it. */
  lang: string;
  /** Skills that stand beside the outcome already. */
  taken: readonly string[];
  onPick: (skill: SkillChoice) => void;
}

/** Looking for a skill while typing; the one picked goes to the boxes, and the field is empty again. */
export function SkillSearch({ id, lang, taken, onPick }: Props) {
  const { t } = useTranslation('editor');
  const [text, setText] = useState('');
  const { looked, look, close } = useLookup((q, signal) =>
    askJson<SkillsAnswer>(paths.skillsToChoose({ q, lang }), signal),
  );
  const found = looked?.answer?.skills ?? [];
  const list = useCombobox({
    id,
    options: found.filter(({ iri }) => !taken.includes(iri)),
    shown: looked !== null,
    look,
    close,
    onPick: (skill) => {
      onPick(skill);
      setText('');
    },
  });
  return (
    <div>
      <TextInput
        {...list.input}
        id={`${id}-look`}
        label={t('edit.skillsLook')}
        help={t('edit.skillsHow')}
        lang={lang}
        maxLength={200}
        width="lg"
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          list.onType(currentTarget.value);
        }}
        options={
          <ComboboxList
            list={list}
            label={t('edit.skillsFound')}
            keyOf={({ iri }) => iri}
            langOf={(skill) => skill.lang}
          >
            {({ label }) => label}
          </ComboboxList>
        }
      />
      <Told looked={looked} left={list.options.length} />
    </div>
  );
}

/** How many were found, told to screen readers; seen where there is nothing to choose. */
function Told({ looked, left }: { looked: Looked<SkillsAnswer> | null; left: number }) {
  const { t } = useTranslation('editor');
  const key = useId();
  const text =
    looked === null
      ? ''
      : looked.answer === null
        ? t('edit.skillsUnreachable')
        : left === 0
          ? t('edit.skillsNone')
          : t('edit.skillsCount', { count: left });
  return (
    <p key={key} role="status" className={cx('mt-1 text-sm', left > 0 && 'sr-only')}>
      {text}
    </p>
  );
}
