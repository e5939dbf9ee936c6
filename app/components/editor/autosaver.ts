/**
 * Saves a form by itself while someone types in it, one sending at a time. Where the server cannot
 * be reached it tries again, after longer and longer pauses or as soon as there is a network. After
 * a conflict it keeps still: the person decides.
 */
import type { AutosaveAnswer } from '~/catalogue/editing/act-on-course.server';

export type SaveState =
  /** Nothing has been typed since the page was drawn. */
  | 'still'
  | 'saving'
  | 'saved'
  /** It will be tried again. */
  | 'unreachable'
  | 'signed-out'
  /** Somebody else saved, or the entry has moved on. */
  | 'stopped';

/** What came back; null: nothing did, or nothing that makes sense. */
export type Posted = AutosaveAnswer | 'signed-out' | null;

export interface Door {
  /** Sends what the form holds now, as of the revision. Never rejects. */
  readonly post: (form: HTMLFormElement, revision: number) => Promise<Posted>;
  /** Called with every change of the state. */
  readonly tell: (state: SaveState, answer: AutosaveAnswer | null) => void;
  /** Everything typed into the form is stored: nothing more needs to be kept here. */
  readonly stored: (form: HTMLFormElement) => void;
}

/** Milliseconds without typing after which the form is saved. */
const PAUSE = 1500;
const FIRST_RETRY = 2_000;
const LAST_RETRY = 30_000;

export class Autosaver {
  state: SaveState = 'still';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retry = FIRST_RETRY;
  private sending: Promise<void> | null = null;
  private form: HTMLFormElement | null = null;

  constructor(
    private readonly door: Door,
    /** The latest revision this page has seen or made. */
    public revision: number,
  ) {}

  /** The person has decided, and the form was drawn anew from what is stored. */
  resume(): void {
    if (this.state === 'stopped') this.state = 'still';
  }

  /** A newer state of the entry was loaded. */
  know(revision: number): void {
    this.revision = Math.max(this.revision, revision);
  }

  /** Something was typed. */
  typed(form: HTMLFormElement): void {
    this.form = form;
    if (this.state !== 'stopped') this.wait(PAUSE);
  }

  /** What was typed is sent now, if anything was; settles when nothing is on its way. */
  async now(): Promise<void> {
    clearTimeout(this.timer);
    await this.sending;
    const { form } = this;
    if (!form || this.state === 'stopped') return;
    this.form = null;
    this.sending = this.send(form).finally(() => {
      this.sending = null;
    });
    await this.sending;
  }

  /** The form is sent by hand: nothing waits any more. */
  rest(): void {
    clearTimeout(this.timer);
    this.form = null;
  }

  /** Something is on its way, or waits to be. */
  get hasWork(): boolean {
    return this.sending !== null || (this.form !== null && this.state !== 'stopped');
  }

  private wait(pause: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now(), pause);
  }

  private async send(form: HTMLFormElement): Promise<void> {
    this.be('saving', null);
    const answer = await this.door.post(form, this.revision);
    if (answer === 'signed-out' || answer === null) {
      this.form ??= form;
      this.be(answer === null ? 'unreachable' : 'signed-out', null);
      this.wait(this.retry);
      this.retry = Math.min(this.retry * 2, LAST_RETRY);
      return;
    }
    this.retry = FIRST_RETRY;
    if (answer.outcome.kind !== 'saved') return this.be('stopped', answer);
    this.know(answer.outcome.revision);
    if (this.form !== form) this.door.stored(form);
    this.be('saved', answer);
  }

  private be(state: SaveState, answer: AutosaveAnswer | null): void {
    this.state = state;
    this.door.tell(state, answer);
  }
}
