import { describe, expect, it } from 'vitest';
import { NOTHING_ASKED } from '~/components/institution-field/field-props';
import { InstitutionField } from '~/components/institution-field/institution-field';
import { render, tag } from './render';

const KOIDULA = { value: 'k', label: 'Koidula', note: 'Koidula, Estonia · EE KOIDULA01' };
const VISTULA = { value: 'v', label: 'Akademia', lang: 'pl', note: 'Nadwiśle, Poland' };

const drawn = (props: Partial<Parameters<typeof InstitutionField>[0]> = {}) =>
  render(
    <InstitutionField
      id="who"
      name="partner"
      label="Partner"
      asked={NOTHING_ASKED}
      others={[]}
      {...props}
    />,
  );

describe('a field for an institution, before script runs', () => {
  it('is a search with a button that comes back to it, whatever else is still empty', () => {
    const html = drawn();
    expect(tag(html, 'input', 'type="search"')).toContain('name="partner-words"');
    const button = tag(html, 'button', 'name="look"', 'value="partner"');
    expect(button).toContain('formaction="#who"');
    expect(button).toContain('formnovalidate');
    expect(html).not.toContain('type="radio"');
  });

  it('offers what was found, each told apart, and marks a name in another language', () => {
    const asked = { ...NOTHING_ASKED, offered: { choices: [KOIDULA, VISTULA], more: true } };
    const html = drawn({ asked });
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(html).toContain('<span lang="pl">Akademia</span>');
    expect(html).toContain('EE KOIDULA01');
    expect(html).toContain('These are the first 2.');
    expect(drawn({ asked, optional: true })).toContain('None of these');
  });

  it('keeps the one chosen in sight, once, beside others that were found', () => {
    const asked = {
      ...{ words: 'aka', chosen: VISTULA, unclear: false },
      offered: { choices: [VISTULA, KOIDULA], more: false },
    };
    const html = drawn({ asked });
    expect(html.match(/type="radio"/g)).toHaveLength(2);
    expect(tag(html, 'input', 'type="radio"', 'value="v"')).toContain('checked');
    expect(tag(html, 'input', 'type="search"')).toContain('value="aka"');
  });

  it('says when nothing was found', () => {
    const asked = { ...NOTHING_ASKED, offered: { choices: [], more: false } };
    expect(drawn({ asked })).toContain('No institution was found.');
  });
});
