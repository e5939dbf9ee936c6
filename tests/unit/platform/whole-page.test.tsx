import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { wholePage } from '~/platform/whole-page.server';

/** React's buffer holds 2048 bytes; each page begins at another place in it. */
const OFFSETS = Array.from({ length: 12 }, (_, at) => at);

function Page({ before }: { before: number }) {
  return (
    <ul title={'x'.repeat(before)}>
      {Array.from({ length: 200 }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike
        <li key={at} title="Étudiant · 学生 · é€𝄞">
          Étudiant
        </li>
      ))}
    </ul>
  );
}

const drawn = (before: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const stream = renderToPipeableStream(<Page before={before} />, {
      onAllReady: () =>
        void stream.pipe(wholePage((whole) => resolve(new TextDecoder().decode(whole)))),
      onShellError: reject,
    });
  });

describe('a page that was drawn', () => {
  it.each(OFFSETS)('holds its text and nothing else, begun %i bytes on', async (before) => {
    const page = await drawn(before);
    expect(page).not.toMatch(/[\0\ufffd]/);
    expect(page.match(/title="Étudiant · 学生 · é€𝄞"/g)).toHaveLength(200);
  });
});
