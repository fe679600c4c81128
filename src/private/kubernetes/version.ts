/** A minor version of Kubernetes, as in "1.28". */
export class KubernetesVersion {
  /** The oldest version the library renders for, and its default. */
  public static readonly OLDEST = new KubernetesVersion(1, 28);

  public static parse(version: string): KubernetesVersion | undefined {
    const match = /^v?(\d+)\.(\d+)(\.\d+)?$/.exec(version);
    return match ? new KubernetesVersion(Number(match[1]), Number(match[2])) : undefined;
  }

  private constructor(private readonly major: number, private readonly minor: number) {
  }

  public isAtLeast(major: number, minor: number): boolean {
    return this.major > major || (this.major === major && this.minor >= minor);
  }

  public toString(): string {
    return `${this.major}.${this.minor}`;
  }
}
