import type { EventName, Role } from '#regulation/codes.ts';

/** What an open page hears. */
export type LiveMessage =
  | { kind: 'step'; data: LiveStep }
  | { kind: 'notices'; data: { unread: number } }
  | { kind: 'presence'; data: { number: string; person: string; name: string; doing: 'viewing' | 'writing' | 'gone' } }
  | { kind: 'resync'; data: null };

export interface LiveStep {
  number: string;
  version: number;
  event: EventName;
  at: string;
  by: { id: string; name: string; role: Role | null } | null;
}

interface Ask {
  address: string;
  me: string;
  /** When the page was read. */
  since: string;
  hear: (message: LiveMessage) => void;
}

const kinds = ['step', 'notices', 'presence', 'resync'] as const;
const longestPause = 30_000;

/**
 * One connection for all tabs of this browser: the tab that holds the lock keeps it and passes everything on; when it is
 * closed, the next one takes over from where it was.
 */
export function connectLive({ address, me, since, hear }: Ask): () => void {
  const over = new AbortController();
  const channel = new BroadcastChannel(`live ${me}`);
  let last = since;

  function hearOf(message: LiveMessage): void {
    last = new Date().toISOString();
    hear(message);
  }

  channel.onmessage = ({ data }: MessageEvent<LiveMessage>) => hearOf(data);
  const lead = () =>
    keepOpen(
      address,
      () => last,
      over.signal,
      (message) => {
        hearOf(message);
        if (!over.signal.aborted) channel.postMessage(message);
      },
    );

  // Without locks (an old browser, or a page that is not served safely) each tab has its own connection.
  if (navigator.locks) navigator.locks.request(`live ${me}`, { signal: over.signal }, lead).catch(() => {});
  else void lead();

  return () => {
    over.abort();
    channel.close();
  };
}

/** A stream that comes back: by itself after a loss, with growing pauses where the server refuses. */
function keepOpen(address: string, since: () => string, over: AbortSignal, hear: (message: LiveMessage) => void) {
  return new Promise<void>((resolve) => {
    let source: EventSource;
    let pause = 1000;
    let timer: ReturnType<typeof setTimeout>;

    function open(): void {
      source = new EventSource(`${address}?since=${encodeURIComponent(since())}`);
      source.onopen = () => (pause = 1000);
      source.onerror = () => {
        if (source.readyState !== EventSource.CLOSED) return;
        timer = setTimeout(open, pause);
        pause = Math.min(pause * 2, longestPause);
      };
      for (const kind of kinds) {
        source.addEventListener(kind, ({ data }: MessageEvent<string>) => hear({ kind, data: JSON.parse(data) }));
      }
    }

    over.addEventListener('abort', () => {
      clearTimeout(timer);
      source.close();
      resolve();
    });
    open();
  });
}
