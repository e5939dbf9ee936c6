import { countAgreementsInForce } from '#db/queries/agreements';
import { countPublishedCourses } from '#db/queries/catalogue';
import { countDecisions } from '#db/queries/figures';
import { dayOf } from '~/platform/format';
import { services } from '~/platform/services.server';

export interface HomeFigures {
  /** Published courses. */
  readonly courses: number;
  /** Agreements in force today. */
  readonly agreementsInForce: number;
  /** Decisions issued and kept, later ones in the same case among them. */
  readonly decisionsRecorded: number;
}

/** The three figures of the home page, counted now. */
export async function loadHomeFigures(): Promise<HomeFigures> {
  const { store, clock } = services();
  const [courses, agreementsInForce, decisionsRecorded] = await Promise.all([
    countPublishedCourses(store.read),
    countAgreementsInForce(store.read, dayOf(clock())),
    countDecisions(store.read),
  ]);
  return { courses, agreementsInForce, decisionsRecorded };
}
