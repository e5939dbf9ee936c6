import { describe, expect, it } from 'vitest';
import { assertSameOrigin } from '~/platform/csrf.server';

const ORIGIN = 'https://portal.example/';
const send =
  (headers: Record<string, string>, method = 'POST') =>
  () =>
    assertSameOrigin({ method, headers: new Headers(headers) }, ORIGIN);

describe('a request that changes something', () => {
  it.each([
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Sec-Fetch-Site': 'none' },
    { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' },
    { Origin: 'https://portal.example' },
  ])('is taken with %j', (headers) => {
    expect(send(headers)).not.toThrow();
  });

  it.each([
    {},
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://portal.example' },
    { 'Sec-Fetch-Site': 'Same-Origin' },
    { Origin: 'null' },
    { Origin: 'http://portal.example' },
    { Origin: 'https://portal.example.evil.example' },
    { Origin: 'https://portal.example:8443' },
    { Referer: 'https://portal.example/page' },
  ])('is refused with %j', (headers) => {
    expect(send(headers as Record<string, string>)).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    );
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post'])('is one by %s', (method) => {
    expect(send({}, method)).toThrow();
  });

  it.each(['GET', 'HEAD', 'OPTIONS', 'get'])('is not one by %s', (method) => {
    expect(send({ 'Sec-Fetch-Site': 'cross-site' }, method)).not.toThrow();
  });
});
