import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import { finish, IN_TEMPLATE } from './finish';
import type { RunPod } from './pod';
import { progressDeadline } from './progress-deadline';
import type { ResolvedRun } from '../contract/run';

/**
 * The label by which a Deployment of a fixed name selects its pods. That of cdk8s-plus follows the construct's path,
 * and a selector is immutable: a construct that moves would not be accepted.
 */
function addressOf({ metadata }: ResolvedRun): string | undefined {
  return metadata?.name || undefined;
}

/**
 * A cdk8s-plus Deployment that renders the options of a run that cdk8s-plus lacks, and none of cdk8s-plus' own
 * defaults.
 */
export class OverlayDeployment extends kplus.Deployment {
  public constructor(scope: Construct, id: string, private readonly pod: RunPod) {
    const address = addressOf(pod.run);
    super(scope, id, {
      ...pod.props,
      metadata: pod.workloadMetadata,
      podMetadata: pod.metadata,
      replicas: pod.draft.replicas,
      select: address === undefined,
    });
    if (address !== undefined) {
      this.podMetadata.addLabel(kplus.Pod.ADDRESS_LABEL, address);
      this.select(kplus.LabelSelector.of({ labels: { [kplus.Pod.ADDRESS_LABEL]: address } }));
    }
    finish(this.apiObject, () => this._toKube(), IN_TEMPLATE, pod);
  }

  /** @internal */
  public override _toPodSpec(): kplus.k8s.PodSpec {
    return this.pod.overlay(super._toPodSpec());
  }

  /** @internal */
  public override _toKube(): kplus.k8s.DeploymentSpec {
    const { template, selector } = super._toKube();
    const progressDeadlineSeconds = template.spec && progressDeadline(template.spec);
    const spec = this.pod.render('deployment', { template, selector, progressDeadlineSeconds });
    return this.hasAutoscaler ? { ...spec, replicas: undefined } : spec;
  }
}
