import { ApiObject } from 'cdk8s';
import { podOf } from '../kubernetes/pod-of';
import type { RunPod } from '../render/pod';

/** A pod or its template, as in the manifest. */
export interface Template {
  readonly spec: any;
  readonly metadata?: { readonly annotations?: Record<string, string> };
}

/**
 * The pod as it is written; undefined where it cannot be, which is reported elsewhere or ends the synthesis by itself.
 */
export function templateOf({ workload }: RunPod): Template | undefined {
  try {
    return podOf(ApiObject.of(workload).toJson());
  } catch {
    return undefined;
  }
}

/** The items of a list that may come from the author's overrides, which can hold anything. */
export function objectsIn(list: unknown): any[] {
  return Array.isArray(list) ? list.filter((item) => typeof item === 'object' && item !== null) : [];
}
