import * as ts from 'typescript';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Makes compiled code load each module on first use: `const x = require("y")` becomes `let x`, and each use of `x`
 * becomes `(x ??= require("y"))`. No module may have side effects when it is loaded.
 *
 * Modelled on the AWS CDK: https://github.com/aws/aws-cdk/tree/main/tools/%40aws-cdk/lazify
 */
export function lazify(code: string): string {
  const file = ts.createSourceFile('compiled.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const modules = new Map<string, string>();
  const edits: Edit[] = [];
  for (const statement of file.statements) {
    const required = requiredBy(statement);
    if (required) {
      const { name, initializer } = required;
      modules.set(name, `(${name} ??= ${initializer})`);
      edits.push({ start: statement.getStart(), end: statement.end, text: `let ${name};` });
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && modules.has(node.text) && isUse(node)) {
      const key = ts.isShorthandPropertyAssignment(node.parent) ? `${node.text}: ` : '';
      edits.push({ start: node.getStart(), end: node.end, text: `${key}${modules.get(node.text)}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** The variable and the call of a compiled `require` statement. */
function requiredBy(statement: ts.Statement): { readonly name: string; readonly initializer: string } | undefined {
  const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined;
  if (!declaration?.initializer || !ts.isIdentifier(declaration.name)) {
    return undefined;
  }
  const call = isCallOf(declaration.initializer, '__importStar', '__importDefault')
    ? declaration.initializer.arguments[0] : declaration.initializer;
  return isCallOf(call, 'require') ? { name: declaration.name.text, initializer: declaration.initializer.getText() }
    : undefined;
}

function isCallOf(node: ts.Node, ...names: string[]): node is ts.CallExpression {
  return ts.isCallExpression(node) && names.includes(node.expression.getText());
}

/** Whether an identifier is used as a variable, rather than as the name of a member or declaration. */
function isUse(node: ts.Identifier): boolean {
  return ts.isShorthandPropertyAssignment(node.parent) || (node.parent as { name?: ts.Node }).name !== node;
}
