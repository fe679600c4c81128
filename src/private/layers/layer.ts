import type { LayerBuilder } from '../contract/option';
import type { Assignment, Field, LayerKind, LayerSource } from '../contract/run';

const NOTHING: readonly never[] = [];

/** One source of values, and all that it assigns. */
export class Layer implements LayerBuilder {
  public readonly source: LayerSource;
  public readonly assignments: Assignment[] = [];

  public constructor(kind: LayerKind, owner: string) {
    this.source = { kind, owner };
  }

  public set<V>(field: Field<V>, value: NoInfer<V> | undefined, option: string = field.name, key?: string): void {
    if (value !== undefined && value !== null) {
      this.assignments.push({ field, key, value, option, layer: this.source, lost: NOTHING });
    }
  }
}
