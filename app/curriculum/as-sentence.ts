/** The words of a fault, which follow a row's number elsewhere, where they stand alone. */
export const asSentence = (words: string): string =>
  words.charAt(0).toLocaleUpperCase() + words.slice(1);
