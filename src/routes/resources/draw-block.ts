import type { Attachment } from 'svelte/attachments';

const step = 15;

/** With a mouse: pressing on a free stretch and drawing over it chooses a part of it, and opens the form of a block for that. */
export const drawBlock: Attachment<HTMLElement> = (table) => {
  let drawn: { link: HTMLAnchorElement; start: number; mark: HTMLElement } | undefined;

  function begin(event: PointerEvent) {
    const link = (event.target as HTMLElement).closest<HTMLAnchorElement>('a[data-free]');
    if (!link || event.pointerType !== 'mouse' || event.button !== 0) return;

    const mark = document.createElement('div');
    mark.className = 'drawn';
    drawn = { link, start: event.clientX, mark };
    link.setPointerCapture(event.pointerId);
  }

  function draw(event: PointerEvent) {
    if (!drawn || Math.abs(event.clientX - drawn.start) < 6) return;
    const { link, start, mark } = drawn;
    const { left, width } = link.getBoundingClientRect();
    const { from, to, whole } = chosen(link, start, event.clientX);
    const at = (minutes: number) => `${((minutes - whole[0]) / (whole[1] - whole[0])) * width}px`;

    mark.style.left = at(from);
    mark.style.width = at(whole[0] + to - from);
    mark.textContent = `${timeOf(from)}–${timeOf(to)}`;
    if (!mark.isConnected && left >= 0) link.append(mark);
  }

  function finish(event: PointerEvent) {
    if (!drawn) return;
    const { link, start, mark } = drawn;
    drawn = undefined;
    if (!mark.isConnected) return;

    mark.remove();
    const { from, to } = chosen(link, start, event.clientX);
    const address = new URL(link.href);
    address.searchParams.set('from', timeOf(from));
    address.searchParams.set('to', timeOf(to));
    link.href = address.href; // the click that follows leads there
  }

  function cancel() {
    drawn?.mark.remove();
    drawn = undefined;
  }

  const steps = { pointerdown: begin, pointermove: draw, pointerup: finish, pointercancel: cancel } as const;
  for (const [name, listen] of Object.entries(steps)) table.addEventListener(name, listen as EventListener);

  return () => {
    for (const [name, listen] of Object.entries(steps)) table.removeEventListener(name, listen as EventListener);
  };
};

/** What lies between two places of a free stretch, in minutes of the day, by quarters of an hour. */
function chosen(link: HTMLAnchorElement, one: number, other: number) {
  const whole = (link.dataset.free ?? '').split(' ').map(minutesOf) as [number, number];
  const { left, width } = link.getBoundingClientRect();
  const at = (x: number) => whole[0] + ((x - left) / width) * (whole[1] - whole[0]);
  const [first, last] = [Math.min(one, other), Math.max(one, other)].map(at) as [number, number];
  const from = Math.max(whole[0], Math.floor(first / step) * step);

  return { from, to: Math.max(from + step, Math.min(whole[1], Math.ceil(last / step) * step)), whole };
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function timeOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
