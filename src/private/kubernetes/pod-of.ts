/** The pod of a workload's manifest: its template, or a Pod itself. */
export function podOf(manifest: any): any {
  return manifest.kind === 'Pod' ? manifest : (manifest.spec.jobTemplate ?? manifest).spec.template;
}
