import { describe, expect, it } from 'vitest';
import { CourseKeyFacts } from '~/components/catalogue/course-key-facts';
import { WhereRecognisedSection } from '~/components/catalogue/where-recognised';
import type { CoursePage } from '~/recognition/show-course.server';
import { render } from '../render';

const beta = { id: 'b', slug: 'beta', name: { text: 'Beta' }, country: 'BE' };
const NOWHERE = {
  ...{ recognitions: [], indications: [], notAssessed: [], notRecognised: [], questions: [] },
};

function page(where: Record<string, unknown>, mayAsk = true): CoursePage {
  return { course: { id: 'one' }, mayAsk, where: { ...NOWHERE, ...where } } as never;
}

const asks = (shown: CoursePage): number =>
  render(<WhereRecognisedSection page={shown} />).split('/courses/one/ask').length - 1;

const indication = { ...{ institutionId: 'b', institution: beta, own: true } };
const earlier = { ...indication, decisions: 3, latestYear: 2026 };

describe('asking about a course', () => {
  it('is offered once to those whose university has not assessed it', () => {
    expect(asks(page({ notAssessed: [beta] }))).toBe(1);
    expect(asks(page({ notAssessed: [beta], indications: [{ ...earlier, own: false }] }))).toBe(1);
  });

  it('is offered once to those whose university credited it before, and never to others’ roles', () => {
    expect(asks(page({ indications: [earlier] }))).toBe(1);
    expect(asks(page({ indications: [earlier] }, false))).toBe(0);
  });

  it('is offered to those whose university is not known', () => {
    expect(asks(page({}))).toBe(1);
    expect(asks(page({ indications: [{ ...earlier, own: false }] }))).toBe(1);
  });

  it('is not offered again while the answer is to come', () => {
    const question = { id: 'q', status: 'asked', holds: false, validUntil: null };
    const questions = [{ ...question, institution: beta }];
    expect(asks(page({ notAssessed: [beta], questions }))).toBe(0);
    const html = render(<WhereRecognisedSection page={page({ notAssessed: [beta], questions })} />);
    expect(html).toContain('the answer is to come');
    expect(html).not.toContain('Not yet assessed');
  });
});

describe('the key facts of a course', () => {
  const bare = { languages: [], languageNames: [], eqf: null, mode: null, startsOn: null };
  const shown = (locale: 'en' | 'fr') =>
    render(
      <CourseKeyFacts course={{ ...bare, ects: 5, hours: null, price: null } as never} />,
      locale,
    );

  it('name in one line what is not stated', () => {
    expect(shown('en')).toContain('Not stated: level, language, mode, start and price.');
    expect(shown('en').match(/<dt/g)).toHaveLength(1);
    expect(shown('fr')).toContain('Non précisé\u00a0: niveau, langue');
  });
});
