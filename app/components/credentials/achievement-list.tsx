import { useTranslation } from 'react-i18next';
import { Notice } from '~/components/ui/notice';
import type { Achievement, Credential } from '~/credentials/report';
import { AchievementFacts } from './achievement-facts';
import { LocalText } from './local-text';
import { OutcomeList } from './outcome-list';
import { type HeadingLevel, ReportHeading } from './report-heading';

/** More rows than this help nobody on one page; the whole of it stays in the file. */
const MOST_ROWS = 300;

interface Branch {
  achievement: Achievement;
  parts: Branch[];
}

/** The flat list as a tree; one whose parent is not in the list stands at the top. */
export function toTree(achievements: readonly Achievement[]): Branch[] {
  const branches = new Map<string, Branch>();
  const top: Branch[] = [];
  for (const achievement of achievements) {
    const branch = { achievement, parts: [] };
    const parent = achievement.parent === null ? undefined : branches.get(achievement.parent);
    (parent?.parts ?? top).push(branch);
    branches.set(achievement.path, branch);
  }
  return top;
}

export function AchievementList({
  credential,
  level,
}: {
  credential: Credential;
  level: HeadingLevel;
}) {
  const { t } = useTranslation('credentials');
  const { achievements, activities } = credential;
  const left = achievements.length - MOST_ROWS;
  return (
    <section aria-labelledby="report-achievements" className="mt-6">
      <ReportHeading level={level} below={2} id="report-achievements" className="text-lg">
        {t('report.achievement.title', { count: achievements.length })}
      </ReportHeading>
      {achievements.length === 0 ? (
        <Notice kind="warning" className="mt-3">
          {activities.length > 0
            ? t('report.achievement.onlyActivities', { count: activities.length })
            : t('report.achievement.none')}
        </Notice>
      ) : null}
      <Branches branches={toTree(achievements.slice(0, MOST_ROWS))} />
      {left > 0 ? <p className="mt-3 text-ink-soft">{t('report.more', { count: left })}</p> : null}
    </section>
  );
}

function Branches({ branches }: { branches: readonly Branch[] }) {
  if (branches.length === 0) return null;
  return (
    <ul className="mt-2 divide-y divide-line">
      {branches.map((each) => (
        <li key={each.achievement.path} className="py-3">
          <AchievementRow {...each} />
        </li>
      ))}
    </ul>
  );
}

function AchievementRow({ achievement, parts }: Branch) {
  const { t } = useTranslation('credentials');
  return (
    <>
      <p className="text-lg leading-snug font-semibold">
        <LocalText map={achievement.titles} otherwise={achievement.title || t('report.untitled')} />
      </p>
      <AchievementFacts achievement={achievement} />
      <OutcomeList outcomes={achievement.outcomes} />
      {parts.length > 0 ? (
        <div className="mt-3 border-s-2 border-accent-line ps-4">
          <p className="text-sm font-semibold text-ink-soft">
            {t('report.achievement.parts', { count: parts.length })}
          </p>
          <Branches branches={parts} />
        </div>
      ) : null}
    </>
  );
}
