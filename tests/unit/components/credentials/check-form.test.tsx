import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import type { RouteObject } from 'react-router-dom';
import {
  createStaticHandler,
  createStaticRouter,
  StaticRouterProvider,
} from 'react-router-dom/server';
import { expect, it } from 'vitest';
import { CheckForm } from '~/components/credentials/check-form';
import type { CheckProblem } from '~/credentials/check-answer';
import { createI18n } from '~/platform/i18n.server';
import type { Locale } from '~/platform/locales';

async function render(problem: CheckProblem | null, locale: Locale = 'en'): Promise<string> {
  const element = <CheckForm problem={problem} checked={null} />;
  const { query, dataRoutes } = createStaticHandler([{ path: '/check', element }]);
  const context = await query(new Request('http://localhost/check'));
  if (context instanceof Response) throw new Error('no page');
  return renderToString(
    <I18nextProvider i18n={createI18n(locale)}>
      <StaticRouterProvider
        router={createStaticRouter(dataRoutes as RouteObject[], context)}
        context={context}
      />
    </I18nextProvider>,
  );
}

it('posts a file as a plain multipart form, so that it needs no script', async () => {
  const html = await render(null);
  expect(html).toMatch(/<form[^>]*method="post"[^>]*action="\/check"[^>]*enc[tT]ype="multipart/);
  expect(html).toMatch(/<label[^>]*for="check-file"/);
  expect(html).toMatch(/<input[^>]*type="file"[^>]*id="check-file"[^>]*name="file"/);
});

it('ties a problem to the field and puts it on top with a link', async () => {
  const html = await render({ kind: 'problem', problem: 'too-large', seconds: 1 });
  expect(html).toContain('href="#check-file"');
  expect(html).toMatch(/aria-describedby="[^"]*check-file-error/);
  expect(html).toContain('larger than 5');
});

it.each([
  ['en', 'Try again in 42 seconds'],
  ['fr', 'Réessayez dans 42 secondes'],
] as const)('says in %s how long to wait', async (locale, words) => {
  expect(await render({ kind: 'problem', problem: 'rate-limited', seconds: 42 }, locale)).toContain(
    words,
  );
});
