import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { checkProbe } from '../options/checks/probe';
import { liveness } from '../options/liveness';
import { readiness } from '../options/readiness';
import { startup } from '../options/startup';
import type { RunPod } from '../render/pod';

/** Probes as they are rendered for the main container: they can ask for its port. */
export function checkProbes(run: ResolvedRun, diagnostics: DiagnosticCollector, { workload }: RunPod): void {
  const [main] = workload.containers;
  for (const option of [readiness, liveness, startup]) {
    const probe = run.resolved.single(option);
    if (probe) {
      checkProbe(() => probe.value._toKube(main), option === readiness, probe, diagnostics);
    }
  }
}
