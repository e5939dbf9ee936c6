import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireViewer } from '~/accounts/viewer.server';
import { answerSkills } from '~/catalogue/editing/offer-skills.server';
import { answering } from '~/platform/answering.server';

export const loader = answering(async ({ request }: LoaderFunctionArgs) =>
  answerSkills(request, await requireViewer(request)),
);
