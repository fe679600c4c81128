/** What code names that is imported. */
export class Imports {
  public readonly ours = new Set<string>();
  public readonly cdk8s: Set<string>;
  /** Whether anything of cdk8s-plus is named, or of its structures of Kubernetes. */
  public kplus = false;
  public structures = false;

  public constructor(...cdk8s: string[]) {
    this.cdk8s = new Set(cdk8s);
  }

  public add(of: string): void {
    if (of.startsWith('kplus.k8s.')) {
      this.structures = true;
    } else if (of.startsWith('kplus.')) {
      this.kplus = true;
    } else {
      (of === 'Duration' ? this.cdk8s : this.ours).add(of);
    }
  }
}

/** Names in the order in which they are imported. */
export function sorted(names: ReadonlySet<string>): string {
  return [...names].sort().join(', ');
}
