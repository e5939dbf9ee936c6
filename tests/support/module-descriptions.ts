/** Module descriptions as editors download them: blank, filled, and filled with hostile texts. */
import { createTestApp } from '#tests/support/app';
import { addCourse } from '#tests/support/catalogue-fixture';
import { FULL_COURSE } from '#tests/support/full-course';
import * as file from '~/routes/editor.$id_.file';
import * as blank from '~/routes/editor.module-description[.]docx';

const HOSTILE =
  'Größe <b>&amp; "x"</b> \u0001\u202e\uffff Łódź 👩‍🎓 محاضرة\n\nsecond line ' +
  'endless'.repeat(60);

/** By name: `blank-en`, `filled-fr`, `hostile-en` … */
export async function moduleDescriptions(): Promise<Record<string, Uint8Array>> {
  const app = await createTestApp();
  try {
    const names = { en: 'Lake University', fr: 'Université du Lac' };
    await app.makeInstitution({ id: 'lake', slug: 'lake', names, country: 'FI' });
    const { data } = FULL_COURSE;
    await addCourse(app, { id: 'full', providerId: 'lake', data });
    const title = { en: HOSTILE };
    const outcomes = Array.from({ length: 60 }, () => ({ ...data.outcomes[0]!, title }));
    await addCourse(app, {
      id: 'hostile',
      providerId: 'lake',
      data: { ...data, title, description: title, outcomes },
    });
    const person = await app.makePerson();
    await app.giveRole(person, 'course-editor', { institutionId: 'lake' });
    const cookie = await app.signInAs(person);
    const get = async (route: typeof file | typeof blank, url: string, id = '') => {
      const { response } = await app.callLoader(route, url, { cookie, params: { id } });
      if (!response) throw new Error(`no file at ${url}`);
      return new Uint8Array(await response.arrayBuffer());
    };
    const made: Record<string, Uint8Array> = {};
    for (const lang of ['en', 'fr']) {
      made[`blank-${lang}`] = await get(blank, `/editor/module-description.docx?lang=${lang}`);
      for (const [name, id] of [
        ['filled', 'full'],
        ['hostile', 'hostile'],
      ] as const)
        made[`${name}-${lang}`] = await get(
          file,
          `/editor/${id}/file?kind=description&lang=${lang}`,
          id,
        );
    }
    return made;
  } finally {
    await app.close();
  }
}
