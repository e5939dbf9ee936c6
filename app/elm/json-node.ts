/**
 * Reading ELM from JSON: any property may be an object or an array of objects, and every value
 * read keeps the JSONPath it came from.
 */
import { type LanguageMap, readLanguageMap } from './language-map';

export type JsonObject = { readonly [key: string]: unknown };

/** A value with its JSONPath from the root of the signed payload. */
export interface JsonNode {
  readonly value: JsonObject;
  readonly path: string;
}

export interface JsonText {
  readonly value: string;
  readonly path: string;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own property, so that names such as `constructor` never reach a prototype. */
export function member(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

const PLAIN = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** A normalised JSONPath (RFC 9535 §2.7), with the dot where a name allows it. */
export function childPath(path: string, key: string): string {
  if (PLAIN.test(key)) return `${path}.${key}`;
  const quoted = JSON.stringify(key).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  return `${path}['${quoted}']`;
}

function each(node: JsonNode, key: string): { value: unknown; path: string }[] {
  const value = member(node.value, key);
  const path = childPath(node.path, key);
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [{ value, path }];
  return value.map((item: unknown, index) => ({ value: item, path: `${path}[${index}]` }));
}

/** The objects of a property, whether it holds one or an array. */
export function many(node: JsonNode | null, key: string): JsonNode[] {
  if (!node) return [];
  return each(node, key).flatMap(({ value, path }) => (isObject(value) ? [{ value, path }] : []));
}

export function one(node: JsonNode | null, key: string): JsonNode | null {
  return many(node, key)[0] ?? null;
}

/** The objects at the end of a chain of properties, all branches followed. */
export function follow(nodes: readonly JsonNode[], ...keys: readonly string[]): JsonNode[] {
  return keys.reduce<JsonNode[]>(
    (current, key) => current.flatMap((node) => many(node, key)),
    [...nodes],
  );
}

/** Strings and numbers of a property, as text. */
export function texts(node: JsonNode | null, key: string): JsonText[] {
  if (!node) return [];
  return each(node, key).flatMap(({ value, path }) => {
    if (typeof value === 'string' && value.trim() !== '') return [{ value: value.trim(), path }];
    return typeof value === 'number' && Number.isFinite(value)
      ? [{ value: String(value), path }]
      : [];
  });
}

export function text(node: JsonNode | null, key: string): string | null {
  return texts(node, key)[0]?.value ?? null;
}

/** A property that holds text in languages. */
export function languages(node: JsonNode | null, key: string): LanguageMap {
  return node ? readLanguageMap(member(node.value, key)) : {};
}

/** The `type` of a node, always as a list. */
export function typesOf(object: JsonObject): string[] {
  const type = member(object, 'type') ?? member(object, '@type');
  return (Array.isArray(type) ? type : [type]).filter(
    (each): each is string => typeof each === 'string',
  );
}

export function hasType(node: JsonNode, type: string): boolean {
  return typesOf(node.value).some((each) => each === type || each.endsWith(`:${type}`));
}

/** The node's own identifier (`id` or `@id`). */
export function idOf(node: JsonNode | null): string | null {
  return text(node, 'id') ?? text(node, '@id');
}
