import { OF_METADATA } from './metadata';
import { OF_PODS } from './pods';
import { OF_SPECS } from './specs';
import { OF_VOLUMES } from './volumes';
import { OF_WORKLOADS } from './workloads';
import type { Row } from '../row';

/**
 * The one table of intended differences between Core and the library. The first row that explains a difference counts.
 * `docs/core-parity.md` is generated from it.
 */
export const ROWS: readonly Row[] = [...OF_SPECS, ...OF_METADATA, ...OF_VOLUMES, ...OF_PODS, ...OF_WORKLOADS];
