/** commands/ — the command line. Each command reads its arguments, makes one call, and prints. */

/** Exit codes of every command. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export interface Output {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Standard output for what is no text; absent where only text can be shown. */
  bytes?: (bytes: Uint8Array) => void;
}

export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** How it is called. */
  usage: string;
  run: (args: readonly string[], output: Output) => Promise<Exit>;
}

/** Nobody reads what is printed any more (`| head`): the command ends where it is, without a word. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

/** Wrong use of a command: its message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
