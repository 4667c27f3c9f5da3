const GIVE_UP_MS = 20_000;

/**
 * Milliseconds from the call to the first frame that shows the right thing. Looked at twice in each frame: before it is
 * painted (then this frame shows it), and right after (some change the page only while it is laid out). The clock stops in
 * the first task after that frame's painting.
 */
export async function timed(call: () => void, wrong: () => string | undefined): Promise<number> {
  const started = performance.now();
  call();
  for (;;) {
    await nextFrame();
    const beforePaint = wrong();
    await painted();
    const stopped = performance.now();
    if (beforePaint === undefined || wrong() === undefined) return stopped - started;
    if (stopped - started > GIVE_UP_MS) throw new Error(`${beforePaint}, after ${GIVE_UP_MS / 1000} s`);
  }
}

export function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

const channel = new MessageChannel();

/** Called in a frame: the task after it, before any timer. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    channel.port1.onmessage = () => resolve();
    channel.port2.postMessage(undefined);
  });
}

/** Long enough for what a contestant does afterwards. */
export async function pause(milliseconds = 60): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
