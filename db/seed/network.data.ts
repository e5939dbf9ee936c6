/** The demonstration network: three members, one application, and what they look for. */
import type { membership, partnerSearch } from '../schema/network';

const DAY = 86_400_000;

export const memberships = (now: number): (typeof membership.$inferInsert)[] => [
  ...(['inst-rochefleur', 'inst-aveleda', 'inst-vistula'] as const).map((institutionId, index) => ({
    id: `membership-${institutionId}`,
    institutionId,
    status: 'member' as const,
    revision: 1,
    reason: 'We offer micro-credentials in English and want our students to choose abroad.',
    appliedAt: now - (420 - index * 20) * DAY,
    decidedAt: now - (400 - index * 20) * DAY,
    decidedBy: 'person-maren',
    note: 'Welcome.',
  })),
  {
    id: 'membership-inst-koidula',
    institutionId: 'inst-koidula',
    status: 'applied',
    reason: 'Two agreements with members exist already; we would like to be found by others.',
    appliedAt: now - 6 * DAY,
  },
];

export const partnerSearches = (now: number): (typeof partnerSearch.$inferInsert)[] => [
  {
    institutionId: 'inst-rochefleur',
    fields: ['061', '052'],
    cycles: ['first', 'second'],
    texts: {
      en: 'Short online courses with a supervised examination, 2 to 6 ECTS.',
      fr: 'Des cours en ligne courts avec un examen surveillé, de 2 à 6 ECTS.',
    },
    active: true,
    updatedAt: now - 30 * DAY,
  },
  {
    institutionId: 'inst-aveleda',
    fields: ['04'],
    cycles: ['first'],
    texts: { en: 'Partners for a shared elective in sustainable business.' },
    active: true,
    updatedAt: now - 12 * DAY,
  },
];
