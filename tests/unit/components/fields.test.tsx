import { describe, expect, it } from 'vitest';
import { Checkbox, RadioGroup } from '~/components/ui/choice';
import { FileDrop } from '~/components/ui/file-drop';
import { FormErrors } from '~/components/ui/form-errors';
import { DateInput, Select, TextArea, TextInput } from '~/components/ui/inputs';
import { render, tag } from './render';

describe('a field', () => {
  const html = render(
    <TextInput
      id="mail"
      name="mail"
      label="E-mail"
      help="Only about your request."
      errors={['Give an address.']}
    />,
  );

  it('has a label tied to its control', () => {
    expect(html).toMatch(/<label for="mail"[^>]*>E-mail<\/label>/);
    expect(tag(html, 'input', 'name="mail"')).toContain('id="mail"');
  });

  it('is described by its help and its error', () => {
    expect(tag(html, 'input')).toContain('aria-describedby="mail-help mail-error"');
    expect(html).toMatch(/id="mail-help"[^>]*>Only about/);
    expect(html).toMatch(/id="mail-error".*Give an address\./s);
  });

  it('says that it is invalid, and says so in words', () => {
    expect(tag(html, 'input')).toContain('aria-invalid="true"');
    expect(html).toContain('Error: ');
  });

  it('without help and error refers to nothing', () => {
    const plain = tag(render(<TextInput id="a" name="a" label="A" />), 'input');
    expect(plain).not.toMatch(/aria-(describedby|invalid)=/);
  });

  it('marks what is optional, in the language of the page', () => {
    expect(render(<TextArea id="a" name="a" label="A" optional />)).toContain('(optional)');
    expect(render(<TextArea id="a" name="a" label="A" optional />, 'fr')).toContain('(facultatif)');
    expect(render(<TextArea id="a" name="a" label="A" />)).not.toContain('optional');
  });

  it('of a day is a native date', () => {
    expect(tag(render(<DateInput id="d" name="d" label="Day" />), 'input')).toContain(
      'type="date"',
    );
  });

  it('with options offers each, and an empty first one when asked', () => {
    const select = render(
      <Select
        id="s"
        name="s"
        label="S"
        placeholder="Choose"
        options={[{ value: '1', label: 'One' }]}
      />,
    );
    expect(select).toContain('<option value="">Choose</option>');
    expect(select).toContain('<option value="1">One</option>');
  });
});

describe('choices', () => {
  it('a box to tick is labelled and described', () => {
    const html = render(<Checkbox id="ok" name="ok" label="Seen" errors={['Tick it.']} />);
    expect(html).toContain('<label for="ok">Seen</label>');
    expect(tag(html, 'input', 'type="checkbox"')).toContain('aria-describedby="ok-error"');
  });

  it('one of several stands in a fieldset with the question as legend', () => {
    const html = render(
      <RadioGroup
        id="o"
        name="o"
        label="Outcome"
        help="Recognise unless …"
        defaultValue="b"
        choices={[
          { value: 'a', label: 'A' },
          { value: 'b', label: 'B', help: 'More' },
        ]}
      />,
    );
    expect(tag(html, 'fieldset')).toContain('aria-describedby="o-help"');
    expect(html).toMatch(/<legend[^>]*>Outcome<\/legend>/);
    expect(tag(html, 'input', 'value="b"')).toContain('checked=""');
    expect(tag(html, 'input', 'value="b"')).toContain('aria-describedby="o-b-help"');
    expect(tag(html, 'input', 'value="a"')).not.toContain('checked');
  });
});

describe('a file drop', () => {
  it('is a native, labelled, visible file input before script runs', () => {
    const html = render(
      <FileDrop id="f" name="file" label="File" accept=".pdf" multiple required />,
    );
    const input = tag(html, 'input', 'type="file"', 'name="file"', 'accept=".pdf"', 'multiple=""');
    expect(input).toContain('required=""');
    expect(input).not.toContain('opacity-0');
    expect(html).toContain('<label for="f"');
  });
});

describe('the summary of errors', () => {
  it('links to each field and is announced', () => {
    const html = render(
      <FormErrors
        errors={[
          { fieldId: 'mail', message: 'Give an address.' },
          { fieldId: null, message: 'Too late.' },
        ]}
      />,
    );
    expect(tag(html, 'section')).toContain('role="alert"');
    expect(tag(html, 'section')).toContain('tabindex="-1"');
    expect(html).toMatch(/<a href="#mail"[^>]*>Give an address\.<\/a>/);
    expect(html).toContain('There are 2 things to correct');
  });

  it('is not there when nothing is wrong', () => {
    expect(render(<FormErrors errors={[]} />)).toBe('');
  });
});
