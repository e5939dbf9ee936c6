import type { Container } from './report';

const MEDIA_TYPES: Readonly<Partial<Record<Container, string>>> = {
  'elmo-xml': 'application/xml',
  pdf: 'application/pdf',
  png: 'image/png',
  // Handed out as text: an SVG may hold scripts.
  svg: 'text/plain',
  'vc-jwt': 'text/plain',
  'jades-compact': 'text/plain',
};

/** The media type under which a credential's file is kept and handed out again. */
export function mediaTypeOf(container: Container): string {
  return MEDIA_TYPES[container] ?? 'application/json';
}
