/** Files as downloads: never shown inline, never kept by a cache. */

/**
 * An answer whose body is a file (RFC 6266): an ASCII name for old readers, the full name in
 * UTF-8 (RFC 8187) beside it.
 */
export function attachment(file: { bytes: Uint8Array; name: string; mediaType: string }): Response {
  const plain = file.name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\]/g, '');
  const encoded = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': `attachment; filename="${plain || 'file'}"; filename*=UTF-8''${encoded}`,
      'Content-Length': String(file.bytes.byteLength),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
