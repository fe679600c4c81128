type Step = () => unknown;

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** What is to be stopped and removed before the process ends: when its work is done, when it fails, or by a signal. */
export class Cleanup {
  /** Whether the process was told to end: what fails from then on fails because of it. */
  public isInterrupted = false;

  private readonly steps = new Set<() => Promise<void>>();
  private running?: Promise<void>;

  /** Adds a step. Returns a function that does it now, and not again later. */
  public add(step: Step): () => Promise<void> {
    let done: Promise<void> | undefined;
    const once = () => done ??= (async () => {
      try {
        await step();
      } finally {
        this.steps.delete(once);
      }
    })();
    this.steps.add(once);
    return once;
  }

  /** Does all steps, the latest first, even if one of them fails. Waits for those that are being done. */
  public async run(): Promise<void> {
    this.running ??= this.doAll().finally(() => { this.running = undefined; });
    await this.running;
  }

  /** Does all steps when the process is told to end, and ends it. Further signals do not interrupt that. */
  public onSignals(): void {
    Object.entries(SIGNALS).forEach(([signal, number]) => process.on(signal, () => {
      if (!this.isInterrupted) {
        this.isInterrupted = true;
        void this.run().finally(() => process.exit(128 + number));
      }
    }));
  }

  private async doAll(): Promise<void> {
    // Some may be added in the meantime.
    for (let step = this.latest; step; step = this.latest) {
      await step().catch((error) => console.error(error));
    }
  }

  private get latest(): (() => Promise<void>) | undefined {
    return [...this.steps].pop();
  }
}
