import { integer, text } from 'drizzle-orm/sqlite-core';

/** Ids are text made by the caller; times milliseconds since the epoch; days `YYYY-MM-DD`. */
export const id = () => text().primaryKey();
export const millis = () => integer({ mode: 'number' });
export const day = () => text();
export const flag = () => integer({ mode: 'boolean' });
export const json = <T>() => text({ mode: 'json' }).$type<T>();
