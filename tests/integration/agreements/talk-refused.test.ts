import { createElement } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkspacePage } from '~/components/mcra/workspace-page';
import { type Desk, draftAtDesks, htmlOf } from './pages';
import { openRoad, type Road } from './road';

let road: Road;
let roc: Desk;
beforeEach(async () => {
  road = await openRoad();
  ({ roc } = await draftAtDesks(road));
});
afterEach(() => road.app.close());

const AT = '?section=object';

const html = async (answer: unknown): Promise<string> =>
  htmlOf(createElement(WorkspacePage, { page: await roc.page(AT) }), answer);

/** The fold around a field, as it stands on the page that came back. */
async function foldAround(id: string, answer: unknown): Promise<string> {
  const all = await html(answer);
  const before = all.slice(0, all.indexOf(`id="${id}"`));
  return before.slice(before.lastIndexOf('<details'));
}

describe('a comment that is refused', () => {
  it('stands open with the reason and what was typed, a new one and an answer', async () => {
    await roc.does('comment', { about: 'object', text: 'Is it a right?' });
    const thread = / id="thread-([\w-]+)"/.exec(await html(null))?.[1] ?? '';
    const sent = { about: 'object', text: 'x'.repeat(5_001) };
    const fresh = await roc.send('comment', { ...sent, form: 'comment' });
    expect(await foldAround('comment-text', fresh.data)).toMatch(/^<details open[\s\S]*too long/);
    expect(await foldAround('comment-text', null)).not.toMatch(/^<details open/);
    const name = `reply-${thread}`;
    const reply = await roc.send('comment', { ...sent, form: name, thread });
    expect(await foldAround(`${name}-text`, reply.data)).toMatch(/^<details open[\s\S]*too long/);
    expect(await foldAround('comment-text', reply.data)).not.toMatch(/^<details open/);
  });

  it('is not one that is as long as its field lets it be, with lines', async () => {
    await roc.does('comment', { about: 'object', text: `${'x'.repeat(4_998)}\r\ny` });
  });
});
