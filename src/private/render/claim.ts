import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { ClaimDescription } from '../volumes/kind';

const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';

/** What keeps Argo CD, Flux and Helm from deleting an object that is no longer declared. */
const RETAIN = {
  [SYNC_OPTIONS]: 'Prune=false,Delete=false',
  'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  'helm.sh/resource-policy': 'keep',
};

/** Annotations with those that retain the claim; Argo CD's options are a list, to which the author's belong, too. */
function retained(annotations: Record<string, string>): Record<string, string> {
  const options = [annotations[SYNC_OPTIONS], RETAIN[SYNC_OPTIONS]].filter((option) => option);
  return { ...annotations, ...RETAIN, [SYNC_OPTIONS]: options.join(',') };
}

export interface RunClaimProps {
  readonly claim: ClaimDescription;
  readonly namespace?: string;
  readonly labels: Record<string, string>;
  readonly annotations: Record<string, string>;
}

/** A claim whose size is any Kubernetes quantity; cdk8s-plus' own takes whole gibibytes alone. */
export class RunClaim extends kplus.PersistentVolumeClaim {
  public constructor(scope: Construct, id: string, private readonly props: RunClaimProps) {
    super(scope, id, {
      metadata: {
        name: props.claim.name,
        namespace: props.namespace,
        labels: props.labels,
        annotations: props.claim.retain ? retained(props.annotations) : props.annotations,
      },
      storageClassName: props.claim.storageClass,
      accessModes: props.claim.accessModes as kplus.PersistentVolumeAccessMode[],
    });
  }

  /** What it asks for. */
  public get description(): ClaimDescription {
    return this.props.claim;
  }

  /** @internal */
  public override _toKube(): kplus.k8s.PersistentVolumeClaimSpec {
    const { volumeMode, ...spec } = super._toKube();
    return { ...spec, resources: { requests: { storage: kplus.k8s.Quantity.fromString(this.props.claim.size) } } };
  }
}
