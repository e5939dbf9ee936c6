/** Skills stay with outcomes that are written again where a table or form says nothing of them. */
import type { ModuleEntry } from './curriculum';

/** The module with the skills that `before` gave to outcomes of the same words. */
export function keepSkills(module: ModuleEntry, before: ModuleEntry | undefined): ModuleEntry {
  if (!before) return module;
  const outcomes = module.outcomes.map((outcome) => {
    if (outcome.esco.length > 0) return outcome;
    const same = before.outcomes.find((each) =>
      Object.entries(outcome.title).some(([language, text]) => each.title[language] === text),
    );
    return same ? { ...outcome, esco: same.esco } : outcome;
  });
  return { ...module, outcomes };
}
