import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_CREDENTIALS } from '#db/seed/demo-credentials.data';
import { openWorld, type World } from '#tests/support/world';
import { installServices } from '~/platform/services.server';
import { loader as download } from '~/routes/demo.credentials.$name';
import { loader as json } from '~/routes/demo[.]json';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const args = (url: string, params: Record<string, string> = {}, headers = {}) => ({
  request: new Request(new URL(url, 'http://127.0.0.1:3000'), { headers }),
  params,
  context: { nonce: 'n', requestId: 'r' },
});

describe('GET /demo.json', () => {
  it('lists every account and file', async () => {
    const response = await json(args('/demo.json'));
    const body = await response.json();
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(body.downloads).toHaveLength(DEMO_CREDENTIALS.length);
    for (const account of body.accounts)
      expect(Object.keys(account).sort()).toEqual([
        'email',
        'institution',
        'password',
        'role',
        'totpSecret',
      ]);
    expect(body.accounts[0]).toMatchObject({
      role: 'learner',
      institution: 'University of Rochefleur',
    });
  });

  it('speaks French to who asks for it', async () => {
    const response = await json(args('/demo.json', {}, { 'Accept-Language': 'fr' }));
    const body = await response.json();
    expect(body.downloads[0].title).toBe('Une microcertification qui correspond entièrement');
  });
});

describe('GET /demo/credentials/:name', () => {
  it('hands every listed file out as an attachment marked as a demonstration', async () => {
    for (const { name } of DEMO_CREDENTIALS) {
      const response = download(args(`/demo/credentials/${name}`, { name }));
      expect(response.headers.get('Content-Disposition')).toBe(
        `attachment; filename="DEMO-${name}"`,
      );
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(5000);
    }
  });

  it.each(['nothing.jsonld', '../secrets/secret', '..%2Fsecrets%2Fsecret', ''])(
    'knows no file %j',
    (name) => {
      expect(() => download(args('/demo/credentials/x', { name }))).toThrow(/no such/);
    },
  );
});

describe('in production', () => {
  it('both addresses are not there', async () => {
    const { services } = world;
    installServices({ ...services, env: { ...services.env, MODE: 'production' } });
    await expect(json(args('/demo.json'))).rejects.toMatchObject({ code: 'not-found' });
    const { name } = DEMO_CREDENTIALS[0]!;
    expect(() => download(args('/x', { name }))).toThrow(/no such/);
    installServices(services);
  });
});
