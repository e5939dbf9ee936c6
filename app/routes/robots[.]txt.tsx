import { answerRobots } from '~/catalogue/export/robots.server';

export const loader = () => answerRobots();
