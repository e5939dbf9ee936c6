import { describe, expect, it } from 'vitest';
import { CheckPanel } from '~/components/home/check-panel';
import { DemoPanel } from '~/components/home/demo-panel';
import { Figures } from '~/components/home/figures';
import { Hero } from '~/components/home/hero';
import { toDemoPeople } from '~/demo/people';
import { render, tag } from './render';

const account = (email: string, role: string, institution: string, code: string | null = null) => ({
  email,
  role,
  institution,
  code,
  name: `Name of ${email}`,
  password: 'demo-amber-river',
  totpSecret: code && 'JBSWY3DPEHPK3PXP',
});

describe('the home page', () => {
  it('searches courses by a plain form', () => {
    const html = render(<Hero />);
    expect(tag(html, 'form', 'action="/courses"')).toContain('role="search"');
    expect(tag(html, 'input', 'type="search"')).toContain('name="q"');
  });

  it('leads from the search to what counts in a programme', () => {
    expect(render(<Hero />)).toMatch(/href="\/explorer"[^>]*>.*What counts in my programme\?/);
    expect(render(<Hero />, 'fr')).toContain('compte dans mon programme');
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
    const { story, others } = toDemoPeople(
      [
        account('a@x.example', 'learner', 'X'),
        account('b@y.example', 'signatory', 'Y'),
        account('a@x.example', 'course-editor', 'X'),
      ],
      [],
    );
    expect(story).toEqual([]);
    expect(others.map((place) => place.institution)).toEqual(['X', 'Y']);
    expect(others[0]?.people).toMatchObject([
      { email: 'a@x.example', roles: ['learner', 'course-editor'] },
    ]);
  });

  it('shows the people of the story in the order they act and folds the others away', () => {
    const people = toDemoPeople(
      ['c@x.example', 'a@x.example', 'b@x.example'].map((each) => account(each, 'learner', 'X')),
      ['a@x.example', 'c@x.example'],
    );
    expect(people.story.map((each) => each.email)).toEqual(['a@x.example', 'c@x.example']);
    const html = render(<DemoPanel demo={{ people, downloads: [] }} />);
    const folded = html.slice(html.indexOf('<details'));
    expect(folded).toContain('Name of b@x.example');
    expect(folded).not.toContain('Name of a@x.example');
    expect(folded).toContain('1 more person');
  });

  it('shows the one-time code of the moment beside the key that makes it', () => {
    const people = toDemoPeople(
      [account('a@x.example', 'signatory', 'X', '012345')],
      ['a@x.example'],
    );
    const html = render(<DemoPanel demo={{ people, downloads: [] }} />);
    expect(html).toContain('012345');
    expect(html).toContain('JBSWY3DPEHPK3PXP');
    expect(tag(html, 'form', 'action="/#demo-accounts"')).toContain('method="get"');
  });

  it('offers demo credentials with the result to expect, in words', () => {
    const html = render(
      <DemoPanel
        demo={{
          people: toDemoPeople([account('a@x.example', 'learner', 'X')], ['a@x.example']),
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
