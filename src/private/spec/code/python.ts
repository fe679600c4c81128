import { Imports, sorted } from './imports';
import { Code, escaped, Group, prefixed } from './layout';
import { NamedCode, Syntax } from './syntax';
import { snakeCase } from '../../util/string';
import { ReadRun } from '../reader';

export class Python implements Syntax {
  public readonly scope = 'self';
  public readonly step = '    ';
  public readonly indent = '        ';
  private readonly imports = new Imports('Chart');

  public text(value: string): string {
    return value.includes('\n')
      ? `"""${escaped(value).replace(/"""|"$/g, (marks) => marks.replace(/"/g, '\\"'))}"""`
      : `"${escaped(value).replace(/"/g, '\\"')}"`;
  }

  public word(value: boolean | null): string {
    return { null: 'None', true: 'True', false: 'False' }[String(value)]!;
  }

  public name(of: string): string {
    this.imports.add(of);
    return of.replace(/^kplus\.k8s\./, 'k8s.');
  }

  public method(name: string): string {
    return snakeCase(name);
  }

  public list(items: readonly Code[]): Group {
    return { open: '[', items, close: ']' };
  }

  public dictionary(entries: readonly NamedCode[]): Group {
    return { open: '{', items: entries.map(([name, code]) => prefixed(`${this.text(name)}: `, code)), close: '}' };
  }

  public struct(type: string, fields: readonly NamedCode[]): Group {
    return this.call(this.name(type), [], fields);
  }

  public call(head: string, args: readonly Code[], options: readonly NamedCode[] = []): Group {
    return {
      open: `${head}(`,
      items: [
        ...args, ...options.map(([name, code]) => prefixed(`${snakeCase(name)}=`, code)),
      ],
      close: ')',
    };
  }

  public run({ id, reading }: ReadRun, fields: readonly NamedCode[]): Group {
    return { ...this.call(this.name(reading.kind), ['self', this.text(id)], fields), isTall: true };
  }

  public comment(text: string): string {
    return `# ${text}`;
  }

  public file(name: string, assignments: readonly string[]): string {
    const { cdk8s, ours, kplus, structures } = this.imports;
    return `${kplus ? 'import cdk8s_plus_28 as kplus\n' : ''}from cdk8s import ${sorted(cdk8s)}
from cdk8s_digitalhub import ${sorted(ours)}
${structures ? 'from cdk8s_plus_28 import k8s\n' : ''}from constructs import Construct


class ${name}(Chart):
    def __init__(self, scope: Construct, id: str, **props) -> None:
        super().__init__(scope, id, **props)

${assignments.join('\n')}`;
  }
}
