import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { paths } from '~/platform/paths';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { Icon } from '../ui/icon';
import { Select } from '../ui/inputs';

/** The sections, each with how much is still to be put right. */
export function SectionList({ editor }: { editor: EditorData }) {
  const { t } = useTranslation('editor');
  const { entry, section, sections, second } = editor;
  return (
    <nav aria-label={t('edit.sections')}>
      <ol className="grid gap-1">
        {sections.map(({ name, faults }) => (
          <li key={name}>
            <Link
              to={paths.editCourse(entry.id, { section: name, ...(second ? { second } : {}) })}
              {...(name === section ? { 'aria-current': 'page' as const } : {})}
              className={cx(
                'grid rounded-md px-3 py-2 no-underline hover:bg-accent-soft',
                name === section && 'bg-accent-soft font-semibold',
              )}
            >
              {t(`section.${name}`)}
              {faults > 0 ? (
                <span className="flex items-center gap-1.5 text-sm font-normal text-unknown">
                  <Icon name="alert" size="sm" />
                  {t('edit.open', { count: faults })}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Which language stands beside the entry's own. */
export function SecondLanguage({ editor }: { editor: EditorData }) {
  const { t } = useTranslation('editor');
  return (
    <Form method="get" className="grid gap-2 px-3">
      <input type="hidden" name="section" value={editor.section} />
      <Select
        key={editor.second ?? 'none'}
        id="second"
        name="second"
        label={t('edit.second')}
        defaultValue={editor.second ?? 'none'}
        options={[{ value: 'none', label: t('edit.secondNone') }, ...editor.otherLanguages]}
      />
      <Button look="secondary" size="sm">
        {t('edit.secondShow')}
      </Button>
    </Form>
  );
}
