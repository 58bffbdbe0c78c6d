const first = 150;
const between = 2000;
const afterFailure = 4000;

/**
 * Reads the page anew soon after something changed, and at most every two seconds however much happens; what changes
 * while nobody looks is read when the page comes to the front again.
 */
export function refresher(refresh: () => Promise<void>): { ask(): void; end(): void } {
  let wanted = false;
  let lastAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function ask(): void {
    wanted = true;
    if (document.hidden || timer) return;
    timer = setTimeout(run, Math.max(first, lastAt + between - Date.now()));
  }

  async function run(): Promise<void> {
    wanted = false;
    lastAt = Date.now();
    const failed = await refresh().then(
      () => false,
      () => true,
    );
    timer = failed ? setTimeout(run, afterFailure) : undefined;
    if (wanted) ask();
  }

  const seen = (): void => {
    if (wanted && !document.hidden) ask();
  };
  document.addEventListener('visibilitychange', seen);
  window.addEventListener('online', ask);

  return {
    ask,
    end: () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('online', ask);
    },
  };
}
