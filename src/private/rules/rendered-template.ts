import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { podOf } from '../kubernetes/pod-of';
import type { RunPod } from '../render/pod';

/** A pod or its template, as in the manifest. */
export interface Template {
  readonly spec: any;
  readonly metadata?: { readonly annotations?: Record<string, string> };
}

/** The pod as it is written. */
export function templateOf({ workload }: RunPod): Template | undefined {
  return whereWritten(() => podOf(ApiObject.of(workload).toJson()));
}

/** An object as it is written. */
export function manifestOf(construct: IConstruct): object | undefined {
  return whereWritten(() => ApiObject.of(construct).toJson());
}

/** What cannot be written is undefined: it is reported elsewhere, or ends the synthesis by itself. */
function whereWritten<T>(render: () => T): T | undefined {
  try {
    return render();
  } catch {
    return undefined;
  }
}

/** The items of a list that may come from the author's overrides, which can hold anything. */
export function objectsIn(list: unknown): any[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}
