import { describe, expect, it } from 'vitest';
import type { CourseSections } from '~/catalogue/course-sections.server';
import { CourseOutcomes } from '~/components/catalogue/course-sections';
import { FoldedList, FoldedProse } from '~/components/catalogue/folded';
import { splitLong } from '~/components/catalogue/split-long';
import { render } from '../render';

const sentences = (count: number): string =>
  Array.from({ length: count }, (_, at) => `Sentence ${at} is of some length.`).join(' ');

describe('a long text', () => {
  it('is whole up to what is worth folding', () => {
    expect(splitLong('x'.repeat(2000))).toEqual(['x'.repeat(2000), null]);
  });

  it.each([
    ['a paragraph', `${sentences(30)}\n\n${sentences(60)}`, /length\.$/],
    ['a line', `${sentences(30)}\n${sentences(60)}`, /length\.$/],
    ['a sentence', sentences(100), /length\.$/],
    ['a word', 'word '.repeat(600), /word$/],
    ['no word', 'x'.repeat(3000), /x$/],
  ])('is cut at the end of %s, and nothing of it is lost', (_end, text, last) => {
    const [shown, rest] = splitLong(text);
    expect(shown).toMatch(last);
    expect(shown.length).toBeGreaterThan(700);
    expect(shown.length).toBeLessThanOrEqual(1500);
    const letters = (each: string) => each.replace(/\s/g, '');
    expect(letters(shown + rest)).toBe(letters(text));
  });

  it('opens without script, in its own language', () => {
    const html = render(<FoldedProse value={{ text: sentences(100), lang: 'de' }} />, 'fr');
    expect(html).toContain('<details');
    expect(html).toContain('Lire la suite');
    expect(html.match(/lang="de"/g)).toHaveLength(2);
  });
});

describe('a long list', () => {
  const drawn = (length: number) =>
    render(
      <FoldedList
        items={Array.from({ length }, (_, at) => at)}
        few={8}
        list={(some) => <p>{`${some.length} drawn`}</p>}
      />,
    );

  it('folds what comes after the first few, and says how many that is', () => {
    expect(drawn(11)).not.toContain('<details');
    const html = drawn(20);
    expect(html).toMatch(/8 drawn.*12 more.*12 drawn/);
  });
});

describe('skills that stand beside no outcome', () => {
  const skill = { label: { text: 'operating systems' }, to: '/skills/x', esco: null };
  const outcome = { title: { text: 'Explain a kernel' }, kind: '', note: null, skills: [] };
  const drawn = (outcomes: readonly object[], skillsFrom: string | null = null) => {
    const sections = { outcomes, outcomesSummary: null, skills: [skill], skillsFrom };
    return render(<CourseOutcomes sections={sections as unknown as CourseSections} />);
  };

  it('are said once, as skills, with who named them', () => {
    const html = drawn([], 'a catalogue');
    expect(html.match(/operating systems/g)).toHaveLength(1);
    expect(html).toContain('href="/skills/x"');
    expect(html).toContain('a catalogue');
    expect(html.match(/<h[23]/g)).toEqual(['<h2']);
  });

  it('come below the outcomes where there are any', () => {
    const html = drawn([outcome]);
    expect(html).toMatch(/<h2.*Explain a kernel.*<h3.*operating systems/s);
  });
});
