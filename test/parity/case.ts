import { readFileSync } from 'fs';
import { join } from 'path';
import type { Manifest } from '../support/synth';

/** What DigitalHub Core's own builder was given, and what it made of it. */
export interface ParityCase {
  readonly id: string;
  readonly input: {
    /** The action of Core: `job`, `serve` or `deploy`. */
    readonly kind: string;
    /** What a user gives, as a spec. */
    readonly options: Readonly<Record<string, unknown>>;
    /** Core's profile files. */
    readonly templates?: readonly string[];
    /** The settings of the installation. */
    readonly platform?: Readonly<Record<string, any>>;
  };
  /** The objects that Core sends to the API server. */
  readonly objects?: readonly Manifest[];
  /** The exception that Core throws instead. */
  readonly error?: string;
  /** Options that Core reads from the runnable alone, not from a user's spec. */
  readonly setOnTheRunnable?: readonly string[];
}

/** The version of Core whose builder was run. */
export const CORE_VERSION = '0.15.1-beta10 (commit bd61ac579, 2026-07-20)';

/** The recorded cases. */
export const RECORDED = join(__dirname, '../fixtures/core-builder.json');

export function readCases(path: string): ParityCase[] {
  return JSON.parse(readFileSync(path, 'utf8')) as ParityCase[];
}
