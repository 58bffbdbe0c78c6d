/** One Ctrl+C reaches us up to three times: from the terminal, from npm and from the launcher. */
const sameKeypress = 1_000;

export interface Asked {
  /** Kept when somebody wants the service to stop. */
  stop: Promise<void>;
  /** Kept when somebody wants it for the second time. */
  force: Promise<void>;
  /** Ends a start that nobody wants any more. */
  check(): void;
}

/** The start was stopped before it was over: nothing went wrong. */
export class Stopped extends Error {}

/** Listens to signals, and to the launcher's end. */
export function askedToStop(): Asked {
  const stop = Promise.withResolvers<void>();
  const force = Promise.withResolvers<void>();
  let first = 0;

  function ask(): void {
    if (first === 0) {
      first = Date.now();
      stop.resolve();
    } else if (Date.now() - first > sameKeypress) {
      force.resolve();
    }
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, ask);
  process.on('disconnect', ask);

  function check(): void {
    if (first > 0) throw new Stopped();
  }

  return { stop: stop.promise, force: force.promise, check };
}
