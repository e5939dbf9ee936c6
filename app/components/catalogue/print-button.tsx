import { Button } from '../ui/button';
import { useHydrated } from '../ui/use-hydrated';

/** Opens the browser's print dialogue; without script the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  if (!useHydrated()) return null;
  return (
    <span data-print="never">
      <Button type="button" onClick={() => window.print()}>
        {label}
      </Button>
    </span>
  );
}
