import { describe, expect, it } from 'vitest';
import { formState, parseForm } from '~/accounts/form-state';
import * as forms from '~/accounts/forms';
import en from '~/locales/en/accounts.json';

const formOf = (values: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.set(name, value);
  return form;
};

describe('a form that comes back', () => {
  it('never carries passwords, codes or tokens', () => {
    const secrets = { password: 'p', currentPassword: 'c', code: '1', token: 't', setup: 's' };
    const state = formState(formOf({ ...secrets, email: 'a@b.example' }), {});
    expect(state.values).toEqual({ email: 'a@b.example' });
  });

  it('has one code for each field that is wrong', () => {
    const parsed = parseForm(forms.RegisterForm, formOf({ email: '', password: '' }));
    expect(parsed).toMatchObject({
      ok: false,
      form: {
        errors: {
          email: ['required'],
          givenName: ['required'],
          familyName: ['required'],
          password: ['required'],
        },
      },
    });
  });

  it('speaks only codes that have words', () => {
    const bad = { email: 'x'.repeat(300), givenName: 'x'.repeat(101), dateOfBirth: 'x', code: 'x' };
    for (const schema of Object.values(forms))
      for (const values of [
        {},
        bad,
        { ...bad, password: 'x'.repeat(501), role: 'x', locale: 'x' },
      ]) {
        const parsed = parseForm(schema as Parameters<typeof parseForm>[0], formOf(values));
        const codes = parsed.ok ? [] : Object.values(parsed.form.errors).flat();
        for (const code of codes) expect(Object.keys(en.error), code).toContain(code);
      }
  });
});
