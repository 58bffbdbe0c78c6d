/** How long a process may take to end in order, in milliseconds; less than its supervisor's patience. */
const grace = 8_000;

/**
 * Ends this process in order when it is told to, or when its supervisor is gone: `stop` finishes what is under way.
 * A Ctrl+C at the terminal is the supervisor's to answer.
 */
export function endWithSupervisor(stop: () => Promise<unknown>): void {
  let ending = false;

  function end(): void {
    if (ending) return;
    ending = true;

    setTimeout(() => process.exit(1), grace).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  }

  process.on('SIGTERM', end);
  process.on('SIGINT', () => process.connected || end());
  process.on('disconnect', end);
}
