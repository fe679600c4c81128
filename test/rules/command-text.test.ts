import { DigitalHubRunProps, RunSource } from '../../src';
import { reportedIn } from '../support/reports';
import { makeRun } from '../support/synth';

type Props = Partial<DigitalHubRunProps>;

const LITERAL = '"$X" is given to the program as it is written, since there is no shell that expands "$X". Use a shell, such '
  + 'as ["sh","-c","… $X"], or define the variable and write "$(X)".';

test.each<[string, Props, string[]]>([
  ['the command', { command: ['python train.py'] }, [
    'DH2033 command[0]: "python train.py" is taken for the name of one program, including its spaces. Write each word as an '
      + 'item of its own: ["python","train.py"].',
  ]],
  ['the arguments', { command: ['a', 'b'], args: ['c', '$X'] }, [`DH2033 args[1]: ${LITERAL}`]],
  ['arguments of a source', { source: RunSource.git('https://github.com/acme/code'), args: ['$X'] }, [`DH2033 args[0]: ${LITERAL}`]],
  ['an init container', { initContainers: [{ name: 'a', image: 'a:1', command: ['a'], args: ['$X'] }] }, [
    `DH2033 initContainers[0].args[0]: ${LITERAL}`,
  ]],
  ['a variable of the run', { envs: [{ name: 'EPOCHS', value: '3' }], args: ['$EPOCHS'] }, [
    'DH2033 args[0]: "$EPOCHS" is given to the program as it is written, since there is no shell that expands "$EPOCHS". Write '
      + '"$(EPOCHS)", which Kubernetes expands.',
  ]],
  ['a script', { command: ['sh', '-c', 'a && b'] }, []],
  ['code', { command: ['python', '-c', 'print("$X")'] }, []],
  ['a function of a source', { source: RunSource.python({ code: 'def main(): pass' } as never) }, []],
])('%s', (_what, props, expected) => {
  expect(reportedIn(makeRun(props)).filter((message) => message.startsWith('DH2033'))).toEqual(expected);
});

test('a container that was added', () => {
  const run = makeRun();
  run.job.addContainer({ name: 'side', image: 'a:1', command: ['a', '&&', 'b'] });
  run.job.addInitContainer({ name: 'first', image: 'a:1', command: [1 as never] });
  expect(reportedIn(run).filter((message) => message.startsWith('DH2033'))).toEqual([
    'DH2033 the container "side" that was added.command[1]: "&&" is given to the program as an argument, since there is no shell '
      + 'that reads it. Use a shell: ["sh","-c","a && b"].',
  ]);
});
