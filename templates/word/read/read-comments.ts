/** Comments of a Word file by their id (ECMA-376 part 1, §17.13.4). */
import { SaxesParser } from 'saxes';
import { withoutReordering } from '../clean';
import { FlowLimits } from './flow-limits';
import { SIGNS } from './read-flow';
import { refuseDocumentType, WordFileError } from './word-fault';

export interface WordComment {
  readonly id: string;
  readonly author: string;
  /** As written in the file. */
  readonly date: string;
  readonly text: string;
}

/** Throws WordFileError. */
export function readComments(xml: string): WordComment[] {
  refuseDocumentType(xml, 'comments');
  const comments: { id: string; author: string; date: string; paragraphs: string[] }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  const limits = new FlowLimits();
  let inText = false;
  const add = (text: string) => {
    const paragraphs = comments.at(-1)?.paragraphs;
    limits.piece(text, 0);
    if (paragraphs) paragraphs.push(`${paragraphs.pop() ?? ''}${withoutReordering(text)}`);
  };
  parser.on('error', (error) => {
    throw new WordFileError('damaged', `comments: ${error.message}`);
  });
  parser.on('opentag', ({ local, attributes }) => {
    const value = (name: string) =>
      Object.values(attributes).find((each) => each.local === name)?.value ?? '';
    limits.element();
    if (local === 'comment')
      comments.push({
        id: value('id'),
        author: withoutReordering(value('author')),
        date: value('date'),
        paragraphs: [],
      });
    else if (local === 'p') comments.at(-1)?.paragraphs.push('');
    else if (Object.hasOwn(SIGNS, local)) add(SIGNS[local] ?? '');
    inText = local === 't';
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    if (inText) add(text);
  });
  parser.write(xml).close();
  return comments.map(({ paragraphs, ...rest }) => ({
    ...rest,
    text: paragraphs.join('\n').trim(),
  }));
}
