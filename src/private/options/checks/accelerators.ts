import { LayerKind } from '../../contract/run';
import { DiagnosticCollector, optionOf } from '../../diagnostics/diagnostic';
import { isAccelerator } from '../../kubernetes/accelerators';
import { Quantity } from '../../kubernetes/quantity';
import type { ResolvedQuantity, ResolvedResources } from '../../layers/resources';
import { joinWords, quote } from '../../util/string';

/**
 * Whether a run requests one kind of GPU alone: an author's `gpu` and a profile's slice of a GPU add up, and hardly any
 * node has both.
 *
 * @param gpuResource What the platform calls a GPU.
 */
export function checkAccelerators(
  { limits }: ResolvedResources, gpuResource: string, diagnostics: DiagnosticCollector,
): void {
  const kinds = [...limits].filter(([name, { value }]) =>
    (name === gpuResource || isAccelerator(name)) && Quantity.parse(value)?.isZero === false);
  if (kinds.length < 2) {
    return;
  }
  // The author can change what the author wrote.
  const own = kinds.find(([, { from }]) => from.layer.kind === LayerKind.RUN) ?? kinds[0];
  const [name, { from }] = own;
  const others = kinds.filter((kind) => kind !== own).map(([other, quantity]) => describe(other, quantity));
  diagnostics.add('DH2030', from,
    `The run requests ${quote(name)}, and also ${joinWords(others)}: its pod needs a node with all of them.`,
    'Keep one of them, or acknowledge this warning if the cluster has such nodes.');
}

function describe(name: string, { from }: ResolvedQuantity): string {
  return `${quote(name)}, which ${optionOf(from)} sets`;
}
