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
