import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkillChoice } from '~/catalogue/editing/field-view';
import { cx } from '../ui/cx';
import { TextInput } from '../ui/inputs';
import { type Found, useSkillSearch } from './use-skill-search';

interface Props {
  id: string;
  /** The course's language: skills are looked for and named in it. */
  lang: string;
  /** Skills that stand beside the outcome already. */
  taken: readonly string[];
  onPick: (skill: SkillChoice) => void;
}

/**
 * Looking for a skill while typing: a combobox with a list (WAI-ARIA APG). The arrows move, Enter
 * takes, Escape closes; focus stays where one types.
 */
export function SkillSearch({ id, lang, taken, onPick }: Props) {
  const { t } = useTranslation('editor');
  const list = useCombobox({ id, lang, taken, onPick });
  const { found, open, active } = list;
  return (
    <div className="relative max-w-xl">
      <TextInput
        id={`${id}-look`}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        {...(active >= 0 ? { 'aria-activedescendant': `${id}-option-${active}` } : {})}
        label={t('edit.skillsLook')}
        help={t('edit.skillsHow')}
        lang={lang}
        maxLength={200}
        {...list.input}
      />
      <SkillOptions id={id} list={list} />
      <Told found={found} left={list.options.length} />
    </div>
  );
}

function useCombobox({ lang, taken, onPick }: Props) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(-1);
  const { found, look, close } = useSkillSearch(lang);
  const options = (found?.skills ?? []).filter(({ iri }) => !taken.includes(iri));
  const open = options.length > 0;
  const shut = () => {
    close();
    setActive(-1);
  };
  const pick = (skill: SkillChoice | undefined) => {
    if (!skill) return;
    onPick(skill);
    setText('');
    shut();
  };
  const change = (typed: string) => {
    setText(typed);
    setActive(-1);
    look(typed);
  };
  const step = (by: 1 | -1) =>
    setActive((now) =>
      now < 0 && by < 0 ? options.length - 1 : (now + by + options.length) % options.length,
    );
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event;
    if (key === 'Enter') {
      if (open) pick(options[active]);
      else look(text, 0);
    } else if (key === 'Escape' && found) shut();
    else if (open && key === 'ArrowDown') step(1);
    else if (open && key === 'ArrowUp') step(-1);
    else if (key === 'ArrowDown') look(text, 0);
    else return;
    event.preventDefault();
  };
  const input = {
    value: text,
    onKeyDown,
    onBlur: shut,
    onChange: (event: { currentTarget: HTMLInputElement }) => change(event.currentTarget.value),
  };
  return { found, options, open, active, pick, input };
}

function SkillOptions({ id, list }: { id: string; list: ReturnType<typeof useCombobox> }) {
  const { t } = useTranslation('editor');
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={t('edit.skillsFound')}
      hidden={!list.open}
      className="absolute inset-x-0 top-full z-20 max-h-80 overflow-y-auto rounded-md border border-edge bg-surface py-1 shadow-lg"
    >
      {list.options.map((skill, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard in the text field
        <div
          key={skill.iri}
          id={`${id}-option-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === list.active}
          lang={skill.lang}
          ref={(item) => {
            if (index === list.active) item?.scrollIntoView({ block: 'nearest' });
          }}
          className={cx(
            'flex min-h-10 cursor-pointer items-center px-3 py-1.5 hover:bg-accent-soft',
            index === list.active &&
              'bg-accent-soft font-semibold outline-2 -outline-offset-2 outline-focus',
          )}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => list.pick(skill)}
        >
          {skill.label}
        </div>
      ))}
    </div>
  );
}

/** How many were found, told to screen readers; seen where there is nothing to choose. */
function Told({ found, left }: { found: Found | null; left: number }) {
  const { t } = useTranslation('editor');
  const key = useId();
  const text =
    found === null
      ? ''
      : found.failed
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
