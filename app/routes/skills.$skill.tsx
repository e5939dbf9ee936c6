import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { showSkill } from '~/catalogue/skill-pages.server';
import { SkillPage } from '~/components/catalogue/skill-page';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request, params }: LoaderFunctionArgs) => showSkill(request, params);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function SkillPageRoute() {
  return <SkillPage page={useLoaderData<typeof loader>()} />;
}
