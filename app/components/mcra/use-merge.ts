import { type MutableRefObject, type RefObject, useEffect, useState } from 'react';
import type { Answer, HeldField, Meanwhile, Typed } from '~/agreements/workspace/answers';
import { takeOver, writeInto } from './merge-in-form';

/** What was sent last, and up to which change each field is known that could not be taken over. */
export interface Out {
  sent: FormData | null;
  late: Readonly<Record<string, string>>;
}

type Lost = NonNullable<Extract<Answer, { kind: 'saved' }>['lost']>;

/** What a part's form is told of others who saved in it. */
export interface Told {
  /** Still to be settled. */
  readonly held: readonly HeldField[];
  /** The last that was taken over without a question. */
  readonly meanwhile: readonly Meanwhile[];
  readonly lost: Lost;
}

const NOTHING: Told = { held: [], meanwhile: [], lost: [] };

/** What is to be settled stays until it is; what was lost stays until the page is left. */
function after(told: Told, answer: Answer | null): Told {
  if (answer?.kind !== 'saved' && answer?.kind !== 'differs') return told;
  const known = new Set(told.lost.map(({ address, typed }) => `${address} ${typed}`));
  const lost = (answer.lost ?? []).filter(
    ({ address, typed }) => !known.has(`${address} ${typed}`),
  );
  return {
    held: answer.kind === 'differs' ? answer.held : [],
    meanwhile: answer.meanwhile?.length ? answer.meanwhile : told.meanwhile,
    lost: [...told.lost, ...lost],
  };
}

/**
 * Follows the answers of a form's saves: writes into it what others changed, and keeps what two wrote
 * differently before its writer, through a reload too. `came`: the answer the page was drawn with.
 * `key`: what it is kept under; '' for nothing.
 */
export function useMerge(
  form: RefObject<HTMLFormElement>,
  key: string,
  { came, answer }: { came: Answer | null; answer: Answer | null },
  out: MutableRefObject<Out>,
): Told {
  const [told, setTold] = useState<Told>(() => after(NOTHING, came));
  useEffect(() => {
    const kept = key === '' ? null : keptAt(key);
    if (!kept || !form.current) return;
    for (const [name, values] of Object.entries(kept.typed)) writeInto(form.current, name, values);
    setTold((before) => ({ ...before, held: kept.held }));
  }, [form, key]);
  useEffect(() => {
    if (answer?.kind !== 'saved' && answer?.kind !== 'differs') return;
    setTold((before) => after(before, answer));
    keepAt(key, answer);
    const { sent } = out.current;
    if (!form.current || !sent) return;
    const late = takeOver(form.current, answer.took ?? {}, sent);
    const known = (address: string) => sent.get(`since:${address}`) ?? sent.get('since') ?? '';
    out.current.late = Object.fromEntries(late.map((each) => [each, String(known(each))]));
  }, [form, key, answer, out]);
  return told;
}

interface Kept {
  readonly held: readonly HeldField[];
  readonly typed: Typed;
}

/** A browser may refuse to keep anything: then nothing is kept, and nothing fails. */
function keepAt(key: string, answer: Extract<Answer, { kind: 'saved' | 'differs' }>): void {
  try {
    if (answer.kind === 'saved') {
      sessionStorage.removeItem(key);
      return;
    }
    const { held, typed } = answer;
    sessionStorage.setItem(key, JSON.stringify({ held, typed: own(typed, held) } satisfies Kept));
  } catch {
    return;
  }
}

const own = (typed: Typed, held: readonly HeldField[]): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([name]) => held.some(({ inputs }) => inputs.includes(name))),
  );

function keptAt(key: string): Kept | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}
