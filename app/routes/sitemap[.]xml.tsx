import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerSitemap } from '~/catalogue/export/sitemap.server';
import { answering } from '~/platform/answering.server';

export const loader = answering(({ request }: LoaderFunctionArgs) => answerSitemap(request));
