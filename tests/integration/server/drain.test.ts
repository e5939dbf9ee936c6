import { once } from 'node:events';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { expect, it } from 'vitest';
import { freePort, launch, needBuild, seededFolder, until } from '#tests/support/portal';

const answerOf = async (sent: ClientRequest) => {
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: Buffer.concat(chunks).toString(),
  };
};

it('told to stop, the portal finishes what is under way, takes nothing new and ends in peace', async () => {
  needBuild();
  const folder = await seededFolder();
  const portal = launch({ DATA_DIR: folder.dir }, await freePort());
  const ready = async () =>
    (await fetch(`${portal.url}/readyz`).then(
      (answer) => answer.status,
      () => 0,
    )) === 200;
  await until(portal, ready);

  const sent = request(`${portal.url}/api/v1/verify`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', Expect: '100-continue' },
  });
  sent.flushHeaders();
  await once(sent, 'continue');
  sent.write('{"half":');
  const answered = answerOf(sent);

  portal.process.kill('SIGTERM');
  await until(portal, async () => !(await ready()));
  expect(portal.process.exitCode).toBeNull();

  sent.end('"a credential"}');
  const answer = await answered;
  expect(answer.status).toBe(200);
  expect(answer.headers.connection).toBe('close');
  expect(JSON.parse(answer.body)).toMatchObject({ dialect: 'unknown' });
  expect(await portal.ended).toEqual({ code: 0, signal: null });
  folder.remove();
});
