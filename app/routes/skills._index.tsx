import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { showSkills } from '~/catalogue/skill-pages.server';
import { SkillsPage } from '~/components/catalogue/browse-indexes';
import { cacheHeaders } from '~/platform/http-cache.server';
import { toMeta } from '~/platform/page-head';

export const handle = { i18n: ['common', 'catalogue'] };
export const headers = cacheHeaders;

export const loader = ({ request }: LoaderFunctionArgs) => showSkills(request);

export const meta: MetaFunction<typeof loader> = ({ data }) => toMeta(data?.head);

export default function SkillsPageRoute() {
  return <SkillsPage page={useLoaderData<typeof loader>()} />;
}
