import { describe, expect, it } from 'vitest';
import { PERMISSIONS } from '~/accounts/permissions.data';
import { ROLES, type Role, type RoleHeld, roleKey } from '~/accounts/roles';
import { keyOfRole } from '~/components/shell/account-menu';
import { ErrorPage } from '~/components/shell/error-page';
import {
  institutionAccent,
  isCloserElsewhere,
  mayStartRequest,
  navigation,
  settingsLinks,
} from '~/components/shell/navigation';
import { PageFrame } from '~/components/shell/page-frame';
import type { RootData } from '~/components/shell/root-data';
import { ERROR_CODES } from '~/platform/errors';
import { render, tag } from './render';

const held = (
  role: Role,
  institutionName: string | null = 'Universidade de Aveleda',
): RoleHeld => ({
  role,
  institutionId: institutionName && 'inst-aveleda',
  institutionName,
  unitId: null,
});

const root = (roles: RoleHeld[], mode: RootData['mode'] = 'production'): RootData => ({
  locale: 'en',
  theme: 'system',
  shortcuts: true,
  mode,
  requestId: 'r',
  viewer: roles[0]
    ? { displayName: 'Inês Carvalho', email: 'ines@aveleda.example', roles, acting: roles[0] }
    : null,
});

const keysFor = (role: Role) => navigation({ acting: { role } }).map((item) => item.key);

describe('the navigation', () => {
  it('shows everyone the public pages only', () => {
    expect(navigation(null).map((item) => item.key)).toEqual([
      'courses',
      'agreements',
      'network',
      'check',
    ]);
  });

  it('leads learners to their requests and offices to their inbox', () => {
    expect(keysFor('learner')[0]).toBe('requests');
    expect(keysFor('recognition-curator')[0]).toBe('cases');
    expect(keysFor('studies-official')).not.toContain('requests');
  });

  it('leads everyone who may read the curriculum to it', () => {
    const readers = Object.keys(PERMISSIONS['curriculum.read']).sort();
    expect(ROLES.filter((role) => keysFor(role).includes('curriculum')).sort()).toEqual(readers);
  });

  it('shows the operator no cases', () => {
    expect(keysFor('operator')).toEqual(['people', 'courses', 'agreements', 'network', 'check']);
  });

  it('offers a request to those who may file one, and to guests', () => {
    const filing = Object.keys(PERMISSIONS['case.file']);
    expect(ROLES.filter((role) => mayStartRequest({ acting: { role } })).sort()).toEqual(
      filing.sort(),
    );
    expect(mayStartRequest(null)).toBe(true);
  });

  it('leads everybody who is signed in to their saved searches', () => {
    for (const role of ROLES)
      expect(settingsLinks(role)).toContainEqual({ key: 'savedSearches', to: '/saved-searches' });
  });

  it('says of one item only that one is there', () => {
    const items = navigation({ acting: { role: 'signatory' } });
    const item = (key: string) => items.find((each) => each.key === key)!;
    expect(isCloserElsewhere(items, item('agreements'), '/agreements/mine')).toBe(true);
    expect(isCloserElsewhere(items, item('agreements'), '/agreements/MCRA-1')).toBe(false);
    expect(isCloserElsewhere(items, item('mine'), '/agreements/mine')).toBe(false);
  });
});

describe('the accent of an institution', () => {
  it('is always the same for one institution and absent without', () => {
    expect(institutionAccent('inst-aveleda')).toBe(institutionAccent('inst-aveleda'));
    expect(institutionAccent(null)).toBeNull();
    for (const id of ['a', 'b', 'inst-rochefleur', 'ü'])
      expect(institutionAccent(id)).toBeGreaterThanOrEqual(0);
  });
});

describe('the frame', () => {
  it('begins with a link to the main content', () => {
    const html = render(<PageFrame data={root([])}>Text</PageFrame>);
    expect(html).toMatch(/^<a href="#main"[^>]*>Skip to main content<\/a>/);
    expect(tag(html, 'main')).toContain('id="main"');
  });

  it('offers signing in to visitors, and to nobody else', () => {
    expect(render(<PageFrame data={root([])}>x</PageFrame>)).toContain('href="/sign-in"');
    const html = render(<PageFrame data={root([held('recognition-curator')])}>x</PageFrame>);
    expect(html).not.toContain('href="/sign-in"');
    expect(html).toContain('action="/sign-out"');
  });

  it('names the institution acted for', () => {
    const html = render(<PageFrame data={root([held('recognition-curator')])}>x</PageFrame>);
    expect(tag(html, 'header')).toContain('data-institution-accent=');
    expect(html).toContain('Universidade de Aveleda');
  });

  it('shows a role switch only to people with several roles', () => {
    const one = render(<PageFrame data={root([held('recognition-curator')])}>x</PageFrame>);
    expect(one).not.toContain('action="/account/role"');
    const two = root([held('recognition-curator'), held('learner', null)]);
    expect(render(<PageFrame data={two}>x</PageFrame>)).toContain('action="/account/role"');
  });

  it('posts a role under the name accounts know it by', () => {
    for (const role of [held('recognition-curator'), held('learner', null)])
      expect(keyOfRole(role)).toBe(roleKey(role));
  });

  it('tells a demonstration from the real thing', () => {
    expect(render(<PageFrame data={root([], 'demo')}>x</PageFrame>)).toContain('Demonstration:');
    expect(render(<PageFrame data={root([])}>x</PageFrame>)).not.toContain('Demonstration:');
  });

  it('changes language and look by a form that comes back to this page', () => {
    const html = render(<PageFrame data={root([])}>x</PageFrame>, 'fr', '/courses?q=a');
    expect(tag(html, 'form', 'action="/preferences"')).toContain('method="post"');
    expect(tag(html, 'input', 'name="returnTo"')).toContain('value="/courses?q=a"');
    expect(tag(html, 'button', 'value="en"')).toContain('lang="en"');
  });

  it('stands even when nothing is known of the reader', () => {
    expect(render(<PageFrame data={undefined}>Text</PageFrame>)).toContain('Text');
  });
});

describe('an error page', () => {
  it.each(ERROR_CODES)('has a heading and a way on for %s, without a number', (code) => {
    const html = render(<ErrorPage code={code} requestId="req-1" />);
    expect(html).toMatch(/<h1[^>]*>[A-Z][^<]+<\/h1>/);
    expect(html).toMatch(/<a [^>]*href=/);
    expect(html).not.toMatch(/\b[45]\d\d\b/);
  });

  it('gives a reference only for faults of ours', () => {
    expect(render(<ErrorPage code="internal" requestId="req-1" />)).toContain('req-1');
    expect(render(<ErrorPage code="not-found" requestId="req-1" />)).not.toContain('req-1');
  });

  it('tells those who hold several roles in which they look', () => {
    const { viewer } = root([held('agreement-drafter'), held('course-editor')]);
    const told = 'Your role at present: Agreement drafter';
    expect(render(<ErrorPage code="not-found" viewer={viewer} />)).toContain(told);
    const { viewer: single } = root([held('learner')]);
    expect(render(<ErrorPage code="not-found" viewer={single} />)).not.toContain('at present');
  });
});
