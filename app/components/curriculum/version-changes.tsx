import { useTranslation } from 'react-i18next';
import type { ModuleChange, ModuleField } from '~/curriculum/compare-versions';
import type { ModuleEntry } from '~/curriculum/curriculum';
import type { VersionPage } from '~/curriculum/curriculum-view';
import { textIn } from '~/elm/text-in';
import { useCodeText } from '~/platform/i18n';
import { useFormat } from '../shell/use-format';
import { SectionHeading } from '../ui/headings';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';

const LOOK = {
  added: { tone: 'valid', icon: 'plus' },
  removed: { tone: 'invalid', icon: 'minus' },
  changed: { tone: 'unknown', icon: 'pencil' },
} as const;

/** What differs from the version before, module by module. */
export function VersionChanges({ changes }: { changes: NonNullable<VersionPage['changes']> }) {
  const { t } = useTranslation('curriculum');
  const { locale } = useFormat();
  const { label, list } = changes;
  return (
    <section aria-labelledby="changes">
      <SectionHeading id="changes">{t('changes.title', { label })}</SectionHeading>
      {list.length === 0 ? (
        <p className="text-ink-soft">{t('changes.none', { label })}</p>
      ) : (
        <Table
          caption={t('changes.title', { label })}
          captionHidden
          rows={list}
          rowKey={({ code }) => code}
          columns={[
            {
              key: 'title',
              header: t('module.name'),
              rowHeader: true,
              cell: ({ before, after }) => textIn((after ?? before)?.titles ?? {}, locale),
            },
            { key: 'code', header: t('field.code'), cell: ({ code }) => code },
            {
              key: 'change',
              header: t('changes.change'),
              cell: ({ change }) => (
                <StatusBadge size="sm" {...LOOK[change]}>
                  {t(`changes.${change}`)}
                </StatusBadge>
              ),
            },
            { key: 'what', header: t('changes.what'), cell: (row) => <Fields of={row} /> },
          ]}
        />
      )}
    </section>
  );
}

/** The column whose name a field bears in forms and tables. */
const COLUMN: Readonly<Record<ModuleField, string>> = {
  kind: 'kind',
  group: 'group',
  titles: 'title',
  ects: 'ects',
  eqf: 'eqf',
  grading: 'grading',
  outcomes: 'outcomes',
  ownerUnit: 'unit',
  externalCap: 'external_cap',
};

function Fields({ of: { fields, before, after } }: { of: ModuleChange }) {
  const code = useCodeText('curriculum');
  const short = useShort();
  if (!before || !after) return '–';
  return (
    <ul className="grid gap-0.5">
      {fields.map((field) => (
        <li key={field}>
          {code('field', COLUMN[field])}
          {short(field, before, after)}
        </li>
      ))}
    </ul>
  );
}

/** ` 5 → 6` for what is short enough to stand in a line; '' for texts. */
function useShort() {
  const { t } = useTranslation(['curriculum', 'common']);
  const { number, locale } = useFormat();
  const say = (field: ModuleField, entry: ModuleEntry): string => {
    if (field === 'titles') return textIn(entry.titles, locale);
    if (field === 'outcomes') return number(entry.outcomes.length);
    if (field === 'kind') return t(`moduleKind.${entry.kind}`);
    if (field === 'grading') return t(`grading.${entry.grading}`);
    const value = entry[field];
    return typeof value === 'number' ? number(value) : (value ?? '–');
  };
  return (field: ModuleField, before: ModuleEntry, after: ModuleEntry): string => {
    const [was, is] = [say(field, before), say(field, after)];
    return field === 'ownerUnit' || was === is ? '' : `${t('common:colon')} ${was} → ${is}`;
  };
}
