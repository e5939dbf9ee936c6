/**
 * A small stand-in for a Meilisearch server: its routes, answers and asynchronous tasks, and a plain
 * search behind them (whole words, beginnings, phrases; no typos, no ranking). It can be told to
 * fail, and keeps every request it got.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { searchIndex } from './meili-search';
import { applyTask, type MeiliState, type Refusal, type TaskRequest } from './meili-tasks';

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

export interface MeiliFaults {
  /** Answers 503 to everything. */
  unavailable: boolean;
  /** Never answers. */
  silent: boolean;
  /** Tasks of this type fail. */
  failing: string | null;
}

export interface MeiliServer {
  readonly url: string;
  readonly seen: readonly SeenRequest[];
  readonly faults: MeiliFaults;
  readonly state: MeiliState;
  stop(): Promise<void>;
}

interface Task {
  readonly uid: number;
  readonly request: TaskRequest;
  status: 'enqueued' | 'succeeded' | 'failed';
  error: Refusal | null;
}

/** How long a task waits in its queue, in milliseconds. */
const QUEUE = 3;

export async function startMeiliServer(): Promise<MeiliServer> {
  const seen: SeenRequest[] = [];
  const faults: MeiliFaults = { unavailable: false, silent: false, failing: null };
  const state: MeiliState = { indexes: new Map() };
  const tasks: Task[] = [];
  const enqueue = (request: TaskRequest): Answer => {
    const task: Task = { uid: tasks.length, request, status: 'enqueued', error: null };
    tasks.push(task);
    setTimeout(() => run(task, state, faults), QUEUE);
    return [202, { taskUid: task.uid, ...shown(task) }];
  };
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { method = 'GET', url = '/' } = request;
      seen.push({ method, path: url, body });
      if (faults.silent) return;
      const answer: Answer = faults.unavailable
        ? [503, refusal('service_unavailable', 'the server is down')]
        : route({ method, path: url, body }, { state, tasks, enqueue });
      send(response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    faults,
    state,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Answer = readonly [status: number, body: unknown];

interface Place {
  readonly state: MeiliState;
  readonly tasks: readonly Task[];
  readonly enqueue: (request: TaskRequest) => Answer;
}

const refusal = (code: string, message: string): Refusal => ({
  message,
  code,
  type: code === 'service_unavailable' ? 'internal' : 'invalid_request',
  link: `https://docs.meilisearch.com/errors#${code}`,
});

const missing = (uid: string): Answer => [
  404,
  refusal('index_not_found', `Index \`${uid}\` not found.`),
];

function route({ method, path, body }: SeenRequest, place: Place): Answer {
  const [, room, uid = '', part, id] = (path.split('?')[0] ?? '')
    .split('/')
    .map(decodeURIComponent);
  const { state, tasks, enqueue } = place;
  const index = state.indexes.get(uid);
  switch (`${method} /${room}${part ? `/${part}` : ''}${id ? '/:' : ''}`) {
    case 'GET /tasks': {
      const task = tasks[Number(uid)];
      return task
        ? [200, { uid: task.uid, ...shown(task), error: task.error }]
        : [404, refusal('task_not_found', `Task ${uid} not found.`)];
    }
    case 'GET /indexes':
      return index
        ? [200, { uid, primaryKey: 'key', createdAt: NOW, updatedAt: NOW }]
        : missing(uid);
    case 'POST /indexes':
      return enqueue({ type: 'indexCreation', uid: (body as { uid: string }).uid });
    case 'DELETE /indexes':
      return enqueue({ type: 'indexDeletion', uid });
    case 'PATCH /indexes/settings':
      return enqueue({ type: 'settingsUpdate', uid, settings: body as Record<string, unknown> });
    case 'POST /indexes/documents':
      return enqueue({ type: 'documentAdditionOrUpdate', uid, documents: body as never });
    case 'POST /indexes/documents/:':
      return enqueue({ type: 'documentDeletion', uid, keys: body as string[] });
    case 'GET /indexes/documents/:': {
      const found = index?.documents.get(id ?? '');
      if (!index) return missing(uid);
      return found
        ? [200, found]
        : [404, refusal('document_not_found', `Document \`${id}\` not found.`)];
    }
    case 'POST /swap-indexes':
      return enqueue({ type: 'indexSwap', swaps: body as { indexes: [string, string] }[] });
    case 'POST /multi-search': {
      const { queries } = body as { queries: { indexUid: string }[] };
      const unknown = queries.find((query) => !state.indexes.has(query.indexUid));
      if (unknown) return missing(unknown.indexUid);
      return [200, { results: queries.map((query) => searchIndex(state, query as never)) }];
    }
    default:
      return [405, refusal('not_found', `${method} ${path} is not known here`)];
  }
}

const NOW = '2026-03-02T09:00:00Z';

const shown = ({ request, status }: Task) => ({
  indexUid: 'uid' in request ? request.uid : null,
  status,
  type: request.type,
  enqueuedAt: NOW,
});

function run(task: Task, state: MeiliState, faults: MeiliFaults): void {
  const failing = faults.failing === task.request.type;
  task.error = failing ? refusal('internal', 'the disk is full') : applyTask(state, task.request);
  task.status = task.error ? 'failed' : 'succeeded';
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? undefined : JSON.parse(text);
}

function send(response: ServerResponse, [status, body]: Answer): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
}
