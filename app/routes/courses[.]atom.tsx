import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerFeed } from '~/catalogue/export/feed.server';

export const loader = ({ request }: LoaderFunctionArgs) => answerFeed(request);
