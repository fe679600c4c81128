const PAUSE = 100;
const PATIENCE = 120;

export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something holds. Says what it waited for, and what it saw last, if that never happens. */
export async function until(
  what: string,
  holds: () => Promise<boolean>,
  seen: () => unknown = () => '',
  seconds = PATIENCE,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!await holds()) {
    if (Date.now() > end) {
      throw new Error(`waited ${seconds} s in vain until ${what} ${seen()}`.trim());
    }
    await pause(PAUSE);
  }
}
