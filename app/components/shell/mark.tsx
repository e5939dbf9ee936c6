/** The product's mark: two open rings, each holding the other, with one credit between them. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 40 28" fill="none" className={className} aria-hidden="true" focusable="false">
      <path
        d="M22.2 6.6A10.4 10.4 0 1 0 22.2 21.4"
        stroke="currentColor"
        strokeWidth="3.6"
        strokeLinecap="round"
      />
      <path
        d="M17.8 6.6A10.4 10.4 0 1 1 17.8 21.4"
        stroke="currentColor"
        strokeWidth="3.6"
        strokeLinecap="round"
        opacity="0.45"
      />
      <circle cx="20" cy="14" r="2.9" fill="currentColor" />
    </svg>
  );
}
