/** Milliseconds since the epoch, now. Pure code takes it, or its answer, as an argument. */
export type Clock = () => number;
