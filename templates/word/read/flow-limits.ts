/** How much of a part is read: far beyond any agreement, within a second or two of work. */
import { WordFileError } from './word-fault';

export const FLOW_LIMITS = {
  elements: 1_000_000,
  paragraphs: 50_000,
  characters: 3_000_000,
  /** Controls, bookmarks, comments and fields that are open at one place. */
  around: 500,
  /** The same over all pieces. */
  aroundAll: 5_000_000,
} as const;

export class FlowLimits {
  #elements = 0;
  #paragraphs = 0;
  #characters = 0;
  #around = 0;

  element(): void {
    this.#elements += 1;
    if (this.#elements > FLOW_LIMITS.elements) throw tooLarge('elements');
  }

  paragraph(): void {
    this.#paragraphs += 1;
    if (this.#paragraphs > FLOW_LIMITS.paragraphs) throw tooLarge('paragraphs');
  }

  piece(text: string, around: number): void {
    this.#characters += text.length;
    this.#around += around;
    if (this.#characters > FLOW_LIMITS.characters) throw tooLarge('text');
    if (around > FLOW_LIMITS.around || this.#around > FLOW_LIMITS.aroundAll)
      throw new WordFileError('damaged', 'too much is open at one place');
  }
}

const tooLarge = (what: string) => new WordFileError('too-large', `too many ${what}`);
