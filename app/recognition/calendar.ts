/** Dates as the rules of a case count them. */
export * from '~/elm/calendar';
