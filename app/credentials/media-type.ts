import type { Container } from './report';

/** By whatever the bytes are in the end: what a container carries does not decide. */
const MEDIA_TYPES: Readonly<Record<Container, string>> = {
  'jades-general': 'application/json',
  'jades-flattened': 'application/json',
  'jades-compact': 'application/jose',
  'json-ld': 'application/json',
  'vc-jwt': 'application/jwt',
  'elmo-xml': 'application/xml',
  pdf: 'application/pdf',
  png: 'image/png',
  // Only ever handed out as an attachment: an SVG may hold scripts.
  svg: 'image/svg+xml',
  unknown: 'application/octet-stream',
};

/** The media type under which a credential's file is kept and handed out again. */
export const mediaTypeOf = (container: Container): string => MEDIA_TYPES[container];
