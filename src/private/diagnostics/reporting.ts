import { IConstruct } from 'constructs';
import type { Code } from './catalogue';
import { Diagnostic } from './diagnostic';

const SOURCE = Symbol.for('cdk8s-digitalhub.findings');
const ACKNOWLEDGED = Symbol.for('cdk8s-digitalhub.acknowledged');

interface Reporting {
  [SOURCE]?: () => readonly Diagnostic[];
  [ACKNOWLEDGED]?: Set<string>;
}

/** Warnings that were printed, by app: each is printed once. */
const printed = new WeakMap<IConstruct, Set<string>>();

/** Whether the validations of this library keep silent. */
let onlyOthers = false;

/**
 * Makes the findings of a construct part of the app's validation: errors fail it, warnings are printed.
 *
 * @param findings Is called once, at the first validation or question.
 */
export function reportTo(construct: IConstruct, diagnostics: () => readonly Diagnostic[]): void {
  let found: readonly Diagnostic[] | undefined;
  (construct as Reporting)[SOURCE] = () => found ??= diagnostics();
  construct.node.addValidation({
    validate: () => {
      if (onlyOthers) {
        return [];
      }
      const open = diagnosticsOf(construct);
      open.filter((diagnostic) => isWarning(diagnostic.code)).forEach((diagnostic) => printOnce(construct, diagnostic));
      return open.filter((diagnostic) => !isWarning(diagnostic.code)).map(messageOf);
    },
  });
}

/** The findings of a construct itself, without the warnings that were acknowledged. */
export function diagnosticsOf(construct: IConstruct): Diagnostic[] {
  const all = (construct as Reporting)[SOURCE]?.() ?? [];
  return all.filter((diagnostic) => !isWarning(diagnostic.code) || !isAcknowledged(construct, diagnostic.code));
}

/** What validations that are not this library's say of a construct itself. */
export function otherErrorsOf(construct: IConstruct): string[] {
  onlyOthers = true;
  try {
    return construct.node.validate();
  } finally {
    onlyOthers = false;
  }
}

export function acknowledge(scope: IConstruct, code: Code): void {
  const reporting = scope as Reporting;
  reporting[ACKNOWLEDGED] ??= new Set();
  reporting[ACKNOWLEDGED].add(code);
}

export function isWarning(code: Code): boolean {
  return code.startsWith('DH2');
}

export function messageOf(diagnostic: Diagnostic): string {
  return `${diagnostic.code} ${diagnostic.option}: ${diagnostic.reason} ${diagnostic.fix}`;
}

function isAcknowledged(construct: IConstruct, code: Code): boolean {
  return construct.node.scopes.some((scope) => (scope as Reporting)[ACKNOWLEDGED]?.has(code));
}

function printOnce(construct: IConstruct, diagnostic: Diagnostic): void {
  const line = `[${construct.node.path}] warning ${messageOf(diagnostic)}`;
  const lines = printed.get(construct.node.root) ?? new Set();
  printed.set(construct.node.root, lines);
  if (!lines.has(line)) {
    lines.add(line);
    // The cdk8s command line shows what an app writes to standard error, and nothing else.
    console.error(line);
  }
}
