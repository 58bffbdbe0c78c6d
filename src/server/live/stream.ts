import type { Person } from '../auth/sessions.ts';
import { now } from '../clock.ts';
import { liveStepsSince, mostSteps } from '../queries/live-step.ts';
import { type LiveEvent, subscribe } from './hub.ts';

const heartbeat = 15_000;
/** Clocks of processes differ, and a step is seen only once it is committed: so much before the moment is told again. */
const overlap = 10_000;
/** The right to see is asked anew at least so often: then the browser comes back by itself. */
const longest = 15 * 60_000;

const open = new Set<() => void>();

for (const sign of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.on(sign, endStreams);

/** The server can close once no stream is open. */
function endStreams(): void {
  for (const end of open) end();
}

/**
 * The stream of events of one browser. `since` is the moment its page was read: what happened meanwhile comes first.
 * An event carries its moment as id, with which the browser comes back after a loss.
 */
export function liveStream(person: Person, since: Date | null, gone: AbortSignal): Response {
  const encoder = new TextEncoder();
  let end = (): void => {};

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      const send = (event: LiveEvent) => write(textOf(event));
      const { ready, unsubscribe } = subscribe({ person, send });
      const beating = setInterval(() => write(': \n\n'), heartbeat);
      const ending = setTimeout(() => end(), longest);

      end = () => {
        clearInterval(beating);
        clearTimeout(ending);
        unsubscribe();
        open.delete(end);
        end = () => {};
        try {
          controller.close();
        } catch {
          // The browser was faster.
        }
      };
      open.add(end);
      gone.addEventListener('abort', () => end());

      write('retry: 2000\n\n');
      if (since) void ready.then(() => catchUp(person, since, send)).catch(() => end());
    },
    cancel: () => end(),
  });

  return new Response(body, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  });
}

async function catchUp(person: Person, since: Date, send: (event: LiveEvent) => void): Promise<void> {
  const missed = await liveStepsSince(person, new Date(since.getTime() - overlap), now());
  if (missed.length === mostSteps) send({ kind: 'resync', data: null });
  else for (const step of missed) send({ kind: 'step', data: step });
}

function textOf({ kind, data }: LiveEvent): string {
  return `id: ${now().toISOString()}\nevent: ${kind}\ndata: ${JSON.stringify(data)}\n\n`;
}
