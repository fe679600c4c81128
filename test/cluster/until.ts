const PAUSE = 100;
const PATIENCE = 120;

export const pause = () => new Promise((resolve) => setTimeout(resolve, PAUSE));

/** Waits until something holds, which must happen. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE * 1000;
  while (!await holds()) {
    if (Date.now() > end) {
      throw new Error(`timed out after ${PATIENCE} s, waiting until ${what}`);
    }
    await pause();
  }
}
