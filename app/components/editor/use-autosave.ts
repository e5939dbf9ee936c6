import { type FormEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AutosaveAnswer } from '~/catalogue/editing/act-on-course.server';
import type { EditorData } from '~/catalogue/editing/show-editor.server';
import { paths } from '~/platform/paths';
import { Autosaver, type Posted, type SaveState } from './autosaver';
import { fieldsOf, forgetText, type KeptText, keepText, keptText } from './kept-text';

const TIMEOUT = 20_000;

/** A file goes only when a person sends it; everything else is saved. */
async function post(id: string, form: HTMLFormElement, revision: number): Promise<Posted> {
  const body = new FormData(form);
  body.delete('banner.file');
  body.set('revision', String(revision));
  try {
    const answer = await fetch(paths.autosaveCourse(id) + window.location.search, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (answer.type === 'opaqueredirect') return 'signed-out';
    return answer.status === 200 || answer.status === 409
      ? ((await answer.json()) as AutosaveAnswer)
      : null;
  } catch {
    return null;
  }
}

const keyOf = ({ writer, entry, section }: EditorData): string =>
  `course-text:${writer}:${entry.id}:${section}`;

/** Where a form of a section keeps its text; told by the form itself, as sections change under it. */
const keyOfForm = (editor: EditorData, form: HTMLFormElement): string =>
  keyOf({ ...editor, section: String(new FormData(form).get('section')) as EditorData['section'] });

interface Newest {
  readonly state: SaveState;
  readonly answer: AutosaveAnswer | null;
  /** What the page was drawn from when it was saved. */
  readonly of: EditorData;
}

/**
 * Autosave of the editor. `newest` is the entry as it was last saved by itself: for everything
 * beside the form, which stays as it is under the hands of the person who types.
 */
export function useAutosave(editor: EditorData, enabled: boolean) {
  const now = useRef({ editor, enabled });
  now.current = { editor, enabled };
  const [last, setLast] = useState<Newest>({ state: 'still', answer: null, of: editor });
  const { id, revision } = editor.entry;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one for an entry, told of revisions
  const saver = useMemo(
    () =>
      new Autosaver(
        {
          post: (form, known) => post(id, form, known),
          tell: (state, answer) =>
            setLast((before) =>
              answer ? { state, answer, of: now.current.editor } : { ...before, state },
            ),
          stored: (form) => forgetText(keyOfForm(now.current.editor, form)),
        },
        revision,
      ),
    [id],
  );
  saver.know(revision);
  useSending(saver, editor);
  const keeping = useKeeping(now, saver);
  const onInput = useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      keeping.typed(event.currentTarget);
      if (now.current.enabled) saver.typed(event.currentTarget);
    },
    [saver, keeping],
  );
  const fail = useCallback(() => setLast((before) => ({ ...before, state: 'unreachable' })), []);
  const onSubmit = useSubmitting(saver, now, keeping, fail);
  const fresh = last.of === editor ? (last.answer?.editor ?? null) : null;
  const newest = fresh?.section === editor.section ? fresh : editor;
  const generation = keeping.generation(editor);
  const drawn = useRef(generation);
  if (drawn.current !== generation) saver.resume();
  drawn.current = generation;
  const state = last.state === 'stopped' ? saver.state : last.state;
  const refused = state === 'stopped' && last.answer?.outcome.kind === 'refused';
  return { newest, state, refused, onInput, onSubmit, generation };
}

type Keeping = ReturnType<typeof useKeeping>;

/** As soon as there is a network again, and before another section takes the form's place. */
function useSending(saver: Autosaver, { section, second }: EditorData): void {
  useEffect(() => {
    const online = () => void saver.now();
    window.addEventListener('online', online);
    return () => window.removeEventListener('online', online);
  }, [saver]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the form is about to go
  useEffect(() => () => void saver.now(), [saver, section, second]);
}

type Now = { readonly current: { readonly editor: EditorData; readonly enabled: boolean } };

/** Milliseconds at most between a letter and its being kept. */
const KEEP_WITHIN = 250;

/** Keeps what is typed in the browser. */
function useKeeping(now: Now, saver: Autosaver) {
  const keeping = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let form: HTMLFormElement | null = null;
    let drawn = { editor: now.current.editor, number: 0 };
    let sent = false;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      if (!form) return;
      const { editor } = now.current;
      const { revision } = saver;
      const text: KeptText = { revision, at: Date.now(), sent, fields: fieldsOf(form) };
      keepText(keyOfForm(editor, form), text);
      form = null;
    };
    return {
      keep,
      typed(typedIn: HTMLFormElement) {
        form = typedIn;
        sent = false;
        timer ??= setTimeout(keep, KEEP_WITHIN);
      },
      /** The form is sent by hand; until it is known to have arrived its text stays here. */
      sent(sending: HTMLFormElement) {
        form = sending;
        sent = true;
        keep();
      },
      /** One more each time the page is drawn anew because the form was saved by hand. */
      generation(editor: EditorData): number {
        if (drawn.editor !== editor) drawn = { editor, number: drawn.number + (sent ? 1 : 0) };
        return drawn.number;
      },
    };
  }, [now, saver]);
  useEffect(() => {
    window.addEventListener('pagehide', keeping.keep);
    return () => window.removeEventListener('pagehide', keeping.keep);
  }, [keeping]);
  return keeping;
}

/**
 * Saving by hand sends first what was typed since, the quiet way: where the server cannot be reached
 * the page stays, with its text in sight.
 */
function useSubmitting(saver: Autosaver, now: Now, keeping: Keeping, fail: () => void) {
  const passing = useRef(false);
  return useCallback(
    (event: FormEvent<HTMLFormElement>) => {
      const form = event.currentTarget;
      const { submitter } = event.nativeEvent as SubmitEvent;
      const lost = !navigator.onLine || saver.state === 'unreachable';
      const first = now.current.enabled && !passing.current && (lost || saver.hasWork);
      passing.current = false;
      if (first) {
        event.preventDefault();
        saver.typed(form);
        void saver.now().then(() => {
          if (saver.state === 'unreachable') return;
          passing.current = true;
          form.requestSubmit(submitter);
        });
      } else if (!navigator.onLine) {
        event.preventDefault();
        fail();
      } else {
        if (now.current.enabled) asOf(form, saver.revision);
        saver.rest();
        keeping.sent(form);
      }
    },
    [saver, now, keeping, fail],
  );
}

/** The form was drawn before it saved itself: it says what it is written over now. */
function asOf(form: HTMLFormElement, revision: number): void {
  const field = form.elements.namedItem('revision');
  if (field instanceof HTMLInputElement) field.value = String(revision);
}

/** Text that an earlier visit could not store. */
export function useKeptText(editor: EditorData) {
  const [kept, setKept] = useState<KeptText | null>(null);
  const key = keyOf(editor);
  const { revision } = editor.entry;
  const drop = useCallback(() => {
    forgetText(key);
    setKept(null);
  }, [key]);
  useEffect(() => setKept(keptText(key)), [key]);
  useEffect(() => {
    const found = keptText(key);
    if (found?.sent && revision > found.revision) drop();
  }, [key, revision, drop]);
  return { kept, drop };
}
