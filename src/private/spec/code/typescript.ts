import { Imports, sorted } from './imports';
import { Code, escaped, Group, prefixed } from './layout';
import { NamedCode, Syntax } from './syntax';
import { ReadRun } from '../reader';

export class TypeScript implements Syntax {
  public readonly scope = 'this';
  public readonly step = '  ';
  public readonly indent = '    ';
  private readonly imports = new Imports('Chart', 'ChartProps');

  public text(value: string): string {
    return value.includes('\n')
      ? `\`${escaped(value).replace(/`/g, '\\`').replace(/\$\{/g, '\\${')}\``
      : `'${escaped(value).replace(/'/g, '\\\'')}'`;
  }

  public word(value: boolean | null): string {
    return String(value);
  }

  public name(of: string): string {
    this.imports.add(of);
    return of;
  }

  public method(name: string): string {
    return name;
  }

  public list(items: readonly Code[]): Group {
    return { open: '[', items, close: ']' };
  }

  public dictionary(entries: readonly NamedCode[]): Group {
    const quoted = (name: string) => name.includes('\n') ? `[${this.text(name)}]` : this.text(name);
    const key = (name: string) => /^[A-Za-z_]\w*$/.test(name) ? name : quoted(name);
    return {
      open: '{',
      items: entries.map(([name, code]) =>
        prefixed(`${key(name)}: `, code)),
      close: '}',
      padding: ' ',
    };
  }

  public struct(_type: string, fields: readonly NamedCode[]): Group {
    return this.dictionary(fields);
  }

  public call(head: string, args: readonly Code[], options: readonly NamedCode[] | undefined): Group {
    if (!options || args.length > 0) {
      return { open: `${head}(`, items: options ? [...args, this.dictionary(options)] : args, close: ')' };
    }
    const { open, close, ...only } = this.dictionary(options);
    return { ...only, open: `${head}(${open}`, close: `${close})` };
  }

  public run({ id, reading }: ReadRun, fields: readonly NamedCode[]): Group {
    const { open, close, ...props } = this.dictionary(fields);
    const head = `new ${this.name(reading.kind)}(this, ${this.text(id)}, `;
    return { ...props, open: head + open, close: `${close});`, isTall: true };
  }

  public comment(text: string): string {
    return `// ${text}`;
  }

  public file(name: string, assignments: readonly string[]): string {
    const { cdk8s, ours, kplus } = this.imports;
    return `import { ${sorted(cdk8s)} } from 'cdk8s';
import { ${sorted(ours)} } from 'cdk8s-digitalhub';
${kplus ? 'import * as kplus from \'cdk8s-plus-28\';\n' : ''}import { Construct } from 'constructs';

export class ${name} extends Chart {
  public constructor(scope: Construct, id: string, props: ChartProps = {}) {
    super(scope, id, props);

${assignments.join('\n')}  }
}
`;
  }
}
