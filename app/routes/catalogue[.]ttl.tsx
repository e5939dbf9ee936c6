import type { LoaderFunctionArgs } from '@remix-run/node';
import { answerDump } from '~/catalogue/export/dump.server';

export const loader = ({ request }: LoaderFunctionArgs) => answerDump(request, 'ttl');
