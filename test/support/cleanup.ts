type Step = () => unknown;

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** What is to be stopped and removed before the process ends: when its work is done, when it fails, or by a signal. */
export class Cleanup {
  private readonly steps = new Set<Step>();

  /** Adds a step. Returns a function that does it now, and not again later. */
  public add(step: Step): () => Promise<void> {
    this.steps.add(step);
    return async () => {
      this.steps.delete(step);
      await step();
    };
  }

  /** Does all steps, the latest first. */
  public async run(): Promise<void> {
    for (const step of [...this.steps].reverse()) {
      this.steps.delete(step);
      await step();
    }
  }

  /** Does all steps when the process is told to end. */
  public onSignals(): void {
    Object.entries(SIGNALS).forEach(([signal, number]) => process.once(signal, () => {
      void this.run().finally(() => process.exit(128 + number));
    }));
  }
}
