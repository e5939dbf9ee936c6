import type { ServerBuild } from '@remix-run/node';
import { describe, expect, it } from 'vitest';
import { AreaBuilds } from '~/platform/area-builds.server';

const ROUTES: Record<string, { path?: string; index?: true; parentId?: string }> = {
  root: { path: '' },
  home: { index: true, parentId: 'root' },
  splat: { path: '*', parentId: 'root' },
  token: { path: ':token', parentId: 'root' },
  optional: { path: 'lang?/help', parentId: 'root' },
  courses: { path: 'courses', index: true, parentId: 'root' },
  course: { path: 'courses/:id', parentId: 'root' },
  feed: { path: 'courses.atom', parentId: 'root' },
  desk: { path: 'desk', parentId: 'root' },
  deskPart: { path: 'part', parentId: 'desk' },
};

const routes = Object.fromEntries(
  Object.entries(ROUTES).map(([id, route]) => [id, { id, module: {}, ...route }]),
);
const whole = { routes, assets: { version: '1', routes } } as unknown as ServerBuild;
const builds = new AreaBuilds(whole);
const idsFor = (pathname: string) => Object.keys(builds.for(pathname).routes);

/** Routes that no area can do without. */
const ALWAYS = ['root', 'home', 'splat', 'token', 'optional'];

describe('the build for an address', () => {
  it('has the routes of its area and those that match anywhere', () => {
    expect(idsFor('/courses')).toEqual([...ALWAYS, 'courses', 'course']);
    expect(idsFor('/courses/abc')).toEqual([...ALWAYS, 'courses', 'course']);
    expect(idsFor('/courses.atom')).toEqual([...ALWAYS, 'feed']);
    expect(idsFor('/desk/part')).toEqual([...ALWAYS, 'desk', 'deskPart']);
  });

  it('has none but those that match anywhere where no area is named', () => {
    for (const pathname of ['/', '//courses', '/nowhere', '/%E0%A4%A'])
      expect(idsFor(pathname)).toEqual(ALWAYS);
  });

  it('is found by addresses in other letters, and by those that scripts ask', () => {
    for (const pathname of ['/COURSES', '/%63ourses', '/courses.data', '/courses/abc.data'])
      expect(idsFor(pathname)).toEqual([...ALWAYS, 'courses', 'course']);
    expect(idsFor('/_root.data')).toEqual(ALWAYS);
  });

  it('names the scripts of the same routes, and is made once', () => {
    const build = builds.for('/courses');
    expect(Object.keys(build.assets.routes)).toEqual(Object.keys(build.routes));
    expect(build.assets.version).toBe('1');
    expect(builds.for('/courses/abc')).toBe(build);
  });

  it('is the whole one where scripts ask for routes', () => {
    expect(builds.for('/__manifest')).toBe(whole);
  });
});
