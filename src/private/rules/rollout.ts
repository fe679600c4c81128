import { LayerKind } from '../contract/run';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { additionalPods, parseShareOfPods } from '../kubernetes/share-of-pods';
import { volumesOf } from '../options/fields/volumes';
import { nodeSelector } from '../options/node-selector';
import { replicas } from '../options/replicas';
import { strategy } from '../options/strategy';
import type { RunPod } from '../render/pod';
import { joinWords, quote } from '../util/string';

const FIX = 'Set "strategy: RunStrategy.recreate()", which stops the old pod first';

/**
 * Whether the new pod of a rollout can have the volumes of the old one, which runs until the new one is ready. Several
 * replicas that share a claim are checked elsewhere.
 */
export function checkRollout(run: ResolvedRun, diagnostics: DiagnosticCollector, { isAutoscaled }: RunPod): void {
  const used = run.resolved.single(strategy);
  const surge = used?.value._rolling && parseShareOfPods(used.value._rolling.maxSurge.value);
  if (!surge || additionalPods(surge, 1) === 0 || (run.value(replicas) ?? 1) !== 1 || isAutoscaled) {
    return;
  }
  const volumes = (mode: string) => run.derived(volumesOf)
    .filter(({ rendered: { accessModes = [] } }) => accessModes.length > 0 && accessModes.every((one) => one === mode))
    .map(({ volume }) => quote(volume.name));
  const isDefault = used.layer.kind === LayerKind.LIBRARY;
  const ofOnePod = volumes('ReadWriteOncePod');
  const ofOneNode = isDefault && !run.resolved.keyed(nodeSelector).has('kubernetes.io/hostname')
    ? volumes('ReadWriteOnce')
    : [];
  if (ofOnePod.length > 0) {
    diagnostics.add('DH2029', used,
      `${named(ofOnePod)} can be used by only one pod (ReadWriteOncePod): the new pod of a rollout waits for the old `
        + 'one, which waits for the new one.',
      `${FIX}.`);
  } else if (ofOneNode.length > 0) {
    diagnostics.add('DH2029', run.location('strategy'),
      `${named(ofOneNode)} can be mounted by only one node (ReadWriteOnce): if the new pod of a rollout is placed on `
        + 'another node than the old one, it never starts.',
      `${FIX}, or "strategy: RunStrategy.rolling()" if all pods run on one node.`);
  }
}

function named(volumes: readonly string[]): string {
  return `The volume${volumes.length > 1 ? 's' : ''} ${joinWords(volumes)}`;
}
