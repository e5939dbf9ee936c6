import type { RouteStepDef } from '../schema/agreement-work';
import type { InstitutionId } from './institutions.data';
import { enFr, instantFrom } from './shapes';

const ROUTES: Readonly<Partial<Record<InstitutionId, readonly RouteStepDef[]>>> = {
  'inst-rochefleur': [
    {
      key: 'unit-informed',
      names: enFr('Head of the unit informed', 'Direction de la composante informée'),
      role: 'agreement-drafter',
      decision: false,
    },
    {
      key: 'legal',
      names: enFr('Legal review', 'Relecture juridique'),
      role: 'legal-reviewer',
      decision: false,
    },
  ],
  'inst-aveleda': [
    {
      key: 'scientific-council',
      names: enFr('Scientific council', 'Conseil scientifique'),
      role: 'agreement-drafter',
      decision: true,
    },
  ],
};

/** The internal routes that institutions of the demonstration world have set up. */
export const agreementRoutes = (now: number) =>
  Object.entries(ROUTES).map(([institutionId, steps]) => ({
    institutionId,
    steps,
    updatedAt: instantFrom(now, -1200),
  }));
