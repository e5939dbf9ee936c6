import { describe, expect, it } from 'vitest';
import { CheckPanel } from '~/components/home/check-panel';
import { DemoPanel, peopleByInstitution } from '~/components/home/demo-panel';
import { Figures } from '~/components/home/figures';
import { Hero } from '~/components/home/hero';
import { render, tag } from './render';

const account = (email: string, role: string, institution: string) => ({
  email,
  role,
  institution,
  password: 'demo-amber-river',
  totpSecret: null,
});

describe('the home page', () => {
  it('searches courses by a plain form', () => {
    const html = render(<Hero />);
    expect(tag(html, 'form', 'action="/courses"')).toContain('role="search"');
    expect(tag(html, 'input', 'type="search"')).toContain('name="q"');
  });

  it('posts a file to be checked, also without script', () => {
    const html = render(<CheckPanel />);
    const form = tag(html, 'form', 'action="/check"', 'method="post"');
    expect(form).toContain('encType="multipart/form-data"');
    expect(tag(html, 'input', 'type="file"')).toContain('name="file"');
  });

  it('words its figures by their count', () => {
    const figures = { courses: 1214, agreementsInForce: 1, decisionsRecorded: 0 };
    const html = render(<Figures figures={figures} />);
    expect(html).toContain('1,214');
    expect(html).toContain('agreement in force');
    expect(render(<Figures figures={figures} />, 'fr')).toContain('décision enregistrée');
  });

  it('lists a demo person once per institution, with every role held there', () => {
    const places = peopleByInstitution([
      account('a@x.example', 'learner', 'X'),
      account('b@y.example', 'signatory', 'Y'),
      account('a@x.example', 'course-editor', 'X'),
    ]);
    expect(places.map((place) => place.institution)).toEqual(['X', 'Y']);
    expect(places[0]?.people).toMatchObject([
      { email: 'a@x.example', roles: ['learner', 'course-editor'] },
    ]);
  });

  it('offers demo credentials with the result to expect, in words', () => {
    const html = render(
      <DemoPanel
        demo={{
          accounts: [account('a@x.example', 'learner', 'X')],
          downloads: [
            {
              url: '/demo/credentials/one.jsonld',
              title: 'One',
              description: 'First',
              expectedMatch: 'full-match',
              applicant: 'a@x.example',
            },
          ],
        }}
      />,
    );
    expect(tag(html, 'a', 'href="/demo/credentials/one.jsonld"')).toContain('download');
    expect(html).toContain('matches an agreement in full');
    expect(html).toContain('demo-amber-river');
  });
});
