import { type ReactNode, useEffect, useId, useRef } from 'react';

export interface ColumnTab {
  id: string;
  label: string;
  /** Small number beside the label, such as how many are open. */
  count?: number;
  content: ReactNode;
}

/** Following a link into a hidden column chooses that column. */
function useRevealTarget() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const reveal = () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      const section = target?.closest<HTMLElement>('[data-column]');
      if (!section || !box.current?.contains(section)) return;
      const input = box.current.querySelector<HTMLInputElement>(
        `input[value="${CSS.escape(section.dataset.column ?? '')}"]`,
      );
      if (input) input.checked = true;
      target?.scrollIntoView();
    };
    reveal();
    window.addEventListener('hashchange', reveal);
    return () => window.removeEventListener('hashchange', reveal);
  }, []);
  return box;
}

/**
 * Up to four columns side by side from 1,024 px; below, one at a time. The choice is a group of
 * radio buttons, so it works by keyboard and without script, and a link to something inside a
 * hidden column shows it.
 */
export function ColumnTabs({
  label,
  tabs,
  initial = tabs[0]?.id,
}: {
  /** Names the choice for screen readers. */
  label: string;
  tabs: readonly ColumnTab[];
  initial?: string | undefined;
}) {
  const name = useId();
  const box = useRevealTarget();
  return (
    <div ref={box} className="column-tabs">
      <div className="column-tabs-switch" role="radiogroup" aria-label={label} data-print="never">
        {tabs.map((tab) => (
          <label key={tab.id}>
            <input
              type="radio"
              name={name}
              value={tab.id}
              form={`${name}none`}
              defaultChecked={tab.id === initial}
            />
            {tab.label}
            {tab.count === undefined ? null : (
              <span className="tabular ms-1.5 rounded-sm bg-neutral-soft px-1.5">{tab.count}</span>
            )}
          </label>
        ))}
      </div>
      {tabs.map((tab) => (
        <section key={tab.id} data-column={tab.id} aria-label={tab.label} className="min-w-0">
          {tab.content}
        </section>
      ))}
    </div>
  );
}
