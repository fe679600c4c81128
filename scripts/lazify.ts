import { readdirSync, readFileSync, writeFileSync } from 'fs';
import { join } from 'path';
import * as ts from 'typescript';

/**
 * Makes the compiled files load a module when something of it is first used: an app of one kind of run need not wait for all others, nor a
 * program that only looks at the package. The source has plain imports, and no module has side effects when it is loaded.
 *
 * As the AWS CDK does it: https://github.com/aws/aws-cdk/tree/main/tools/%40aws-cdk/lazify
 */
const LIB = join(__dirname, '../lib');
const INDEX = join(LIB, 'index.js');

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Turns `const x = require("y")` into a function that requires it once, and each use of `x` into a call of that function. */
export function lazify(code: string): string {
  const file = ts.createSourceFile('compiled.js', code, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const modules = new Set<string>();
  const edits: Edit[] = [];
  for (const statement of file.statements) {
    const required = requiredBy(statement);
    if (required) {
      const { name, initializer } = required;
      modules.add(name);
      edits.push({ start: statement.getStart(), end: statement.end, text: `let ${name}_; const ${name} = () => ${name}_ ??= ${initializer};` });
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && modules.has(node.text) && isUse(node)) {
      edits.push(...editsOfUse(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.sort((a, b) => b.start - a.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code);
}

/** The module that a statement requires, as the compiler writes it. */
function requiredBy(statement: ts.Statement): { readonly name: string; readonly initializer: string } | undefined {
  const declaration = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : undefined;
  if (!declaration?.initializer || !ts.isIdentifier(declaration.name)) {
    return undefined;
  }
  const call = isCallOf(declaration.initializer, '__importStar', '__importDefault')
    ? declaration.initializer.arguments[0] : declaration.initializer;
  return isCallOf(call, 'require') ? { name: declaration.name.text, initializer: declaration.initializer.getText() } : undefined;
}

function isCallOf(node: ts.Node, ...names: string[]): node is ts.CallExpression {
  return ts.isCallExpression(node) && names.includes(node.expression.getText());
}

/** Whether an identifier is a variable, and not the name of a member or of what is declared. */
function isUse(node: ts.Identifier): boolean {
  return ts.isShorthandPropertyAssignment(node.parent) || (node.parent as { name?: ts.Node }).name !== node;
}

function editsOfUse(node: ts.Identifier): Edit[] {
  const call = `${node.text}()`;
  if (ts.isShorthandPropertyAssignment(node.parent)) {
    return [{ start: node.getStart(), end: node.end, text: `${node.text}: ${call}` }];
  }
  let whole: ts.Expression = node;
  while (ts.isPropertyAccessExpression(whole.parent) && whole.parent.expression === whole) {
    whole = whole.parent;
  }
  // `new a().B()` would make an object of `a`.
  return ts.isNewExpression(whole.parent) && whole.parent.expression === whole
    ? [{ start: node.getStart(), end: node.end, text: `(${call}` }, { start: whole.end, end: whole.end, text: ')' }]
    : [{ start: node.getStart(), end: node.end, text: call }];
}

/** The index, which loads a file when something that it exports is first asked for. */
function lazyIndex(code: string): string {
  const files = [...code.matchAll(/^__exportStar\(require\("(\.\/[\w-]+)"\), exports\);$/gm)].map(([, file]) => file);
  if (files.length === 0) {
    throw new Error('lib/index.js is not what the compiler writes: compile first');
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- these are files of the package
  const namesOf = (path: string) => Object.keys(require(path));
  const exported = files.flatMap((file) => namesOf(join(LIB, file)).map((name) => ({ name, file })));
  const lost = namesOf(INDEX).filter((name) => !exported.some((one) => one.name === name));
  if (lost.length > 0) {
    throw new Error(`the index exports ${lost.join(', ')} otherwise than by "export * from"`);
  }
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
// Named for those who read the names without running this: import { … } of ECMAScript modules.
${exported.map(({ name }) => `exports.${name} = void 0;`).join('\n')}
function lazy(name, load) {
  Object.defineProperty(exports, name, {
    configurable: true,
    enumerable: true,
    get() {
      const value = load()[name];
      Object.defineProperty(exports, name, { enumerable: true, writable: true, value });
      return value;
    },
  });
}
${exported.map(({ name, file }) => `lazy("${name}", () => require("${file}"));`).join('\n')}
`;
}

if (require.main === module) {
  const index = lazyIndex(readFileSync(INDEX, 'utf8'));
  const compiled = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  for (const file of compiled.map((name) => join(LIB, name))) {
    writeFileSync(file, file === INDEX ? index : lazify(readFileSync(file, 'utf8')));
  }
}
