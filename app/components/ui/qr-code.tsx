/** The squares of a QR code as they come from `QRCode.create(text).modules` on the server. */
export interface QrModules {
  readonly size: number;
  readonly data: ArrayLike<number>;
}

/** The dark squares as one SVG path; loaders send this, so that no library reaches the browser. */
export function toQrPath({ size, data }: QrModules): string {
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if (data[y * size + x]) path += `M${x} ${y}h1v1h-1z`;
  return path;
}

const QUIET = 4;

/** A QR code, always dark on white with its quiet zone; `label` says where it leads. */
export function QrCode({ path, size, label }: { path: string; size: number; label: string }) {
  const edge = size + 2 * QUIET;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`${-QUIET} ${-QUIET} ${edge} ${edge}`}
      width="160"
      height="160"
      shapeRendering="crispEdges"
      className="max-w-full rounded-sm"
    >
      <rect x={-QUIET} y={-QUIET} width={edge} height={edge} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
