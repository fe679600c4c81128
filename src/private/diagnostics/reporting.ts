import { IConstruct, IValidation } from 'constructs';
import type { Code } from './catalogue';
import { Diagnostic, messageOf } from './diagnostic';
import { linesOf, Warning } from './warning-lines';

const SOURCE = Symbol.for('cdk8s-digitalhub.diagnostics');
const ACKNOWLEDGED = Symbol.for('cdk8s-digitalhub.acknowledged');

interface Reporting {
  [SOURCE]?: () => readonly Diagnostic[];
  [ACKNOWLEDGED]?: Set<string>;
}

/** The constructs that report, by app. */
const REPORTERS = new WeakMap<IConstruct, IConstruct[]>();

/**
 * Makes the diagnostics of a construct part of the app's validation: errors fail it, warnings are printed.
 *
 * @param diagnostics Called once, when the diagnostics are first needed.
 */
export function reportTo(construct: IConstruct, diagnostics: () => readonly Diagnostic[]): void {
  let found: readonly Diagnostic[] | undefined;
  (construct as Reporting)[SOURCE] = () => found ??= diagnostics();
  construct.node.addValidation({ validate: () => errorsOf(construct) });
  const { root } = construct.node;
  const reporters = REPORTERS.get(root) ?? [];
  if (reporters.length === 0) {
    REPORTERS.set(root, reporters);
    root.node.addValidation(new WarningPrinter(reporters));
  }
  reporters.push(construct);
}

/** How many constructs of an app report. */
export function reportersOf(root: IConstruct): number {
  return REPORTERS.get(root)?.length ?? 0;
}

/** The diagnostics of a construct itself, without the warnings that are acknowledged. */
export function diagnosticsOf(construct: IConstruct): Diagnostic[] {
  const all = (construct as Reporting)[SOURCE]?.() ?? [];
  return all.filter((diagnostic) => !isWarning(diagnostic.code) || !isAcknowledged(construct, diagnostic.code));
}

/** The errors of a construct's own validations that are not this library's. */
export function otherErrorsOf(construct: IConstruct): string[] {
  const own = errorsOf(construct);
  return construct.node.validate().filter((error) => !own.includes(error));
}

function errorsOf(construct: IConstruct): string[] {
  return diagnosticsOf(construct).filter(({ code }) => !isWarning(code)).map(messageOf);
}

/** Prints the warnings of an app when it is validated, each once. It finds no errors. */
class WarningPrinter implements IValidation {
  private readonly printed = new Set<string>();

  public constructor(private readonly reporters: readonly IConstruct[]) {
  }

  public validate(): string[] {
    const warnings = this.reporters.flatMap(warningsOf);
    // The cdk8s command line shows what an app writes to standard error, and nothing else.
    linesOf(warnings.filter((warning) => this.isNew(warning))).forEach((line) => console.error(line));
    return [];
  }

  private isNew({ path, diagnostic }: Warning): boolean {
    const { size } = this.printed;
    return this.printed.add(`${path} ${messageOf(diagnostic)}`).size > size;
  }
}

function warningsOf(construct: IConstruct): Warning[] {
  const warnings = diagnosticsOf(construct).filter(({ code }) => isWarning(code));
  const { path } = construct.node;
  return warnings.length > 0 && isAttached(construct) ? warnings.map((diagnostic) => ({ path, diagnostic })) : [];
}

/** Whether a construct is still in its tree: scopes can remove their children. */
function isAttached({ node }: IConstruct): boolean {
  return node.scopes.every(
    (construct) => !construct.node.scope || construct.node.scope.node.tryFindChild(construct.node.id) === construct,
  );
}

export function acknowledge(scope: IConstruct, code: Code): void {
  const reporting = scope as Reporting;
  reporting[ACKNOWLEDGED] ??= new Set();
  reporting[ACKNOWLEDGED].add(code);
}

export function isWarning(code: Code): boolean {
  return code.startsWith('DH2');
}

function isAcknowledged(construct: IConstruct, code: Code): boolean {
  return construct.node.scopes.some((scope) => (scope as Reporting)[ACKNOWLEDGED]?.has(code));
}
