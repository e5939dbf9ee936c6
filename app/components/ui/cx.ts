/**
 * components/ui — accessible primitives: props in, markup out. Native HTML first; every one works
 * before script runs. This file joins class names.
 */
export const cx = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ');
