export { answering } from '~/platform/answering.server';
