/** Comments of a Word file by their id (ECMA-376 part 1, §17.13.4). */
import { SaxesParser } from 'saxes';
import { refuseDocumentType, WordFileError } from './open-package';

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
  let inText = false;
  parser.on('error', (error) => {
    throw new WordFileError('damaged', `comments: ${error.message}`);
  });
  parser.on('opentag', ({ local, attributes }) => {
    const value = (name: string) =>
      Object.values(attributes).find((each) => each.local === name)?.value ?? '';
    if (local === 'comment')
      comments.push({
        id: value('id'),
        author: value('author'),
        date: value('date'),
        paragraphs: [],
      });
    else if (local === 'p') comments.at(-1)?.paragraphs.push('');
    inText = local === 't';
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('text', (text) => {
    const paragraphs = comments.at(-1)?.paragraphs;
    if (inText && paragraphs && paragraphs.length > 0)
      paragraphs[paragraphs.length - 1] = `${paragraphs.at(-1)}${text}`;
  });
  parser.write(xml).close();
  return comments.map(({ paragraphs, ...rest }) => ({
    ...rest,
    text: paragraphs.join('\n').trim(),
  }));
}
