import { commandProblems } from '../../src/private/kubernetes/command-text';

const reported = (command: string[], args: string[] = []) =>
  commandProblems(command, args, (name) => name === 'EPOCHS').map(({ at, reason, fix }) => `${at}: ${reason} ${fix}`);

const FINE: [string[], string[]?][] = [
  [[]],
  [['']],
  [[' ']],
  [['python', 'train.py', '--lr', '0.1'], ['--epochs=3']],
  // Programs whose path has spaces, and what the image's own program is given.
  [['/opt/my app/run']],
  [['./my app']],
  [['C:\\Program Files\\python', 'a.py']],
  [[], ['python train.py', '--epochs 3']],
  // Scripts of shells, with parameters that they use or that are only their name.
  [['sh', '-c', 'a && b | c > d 2>&1; echo $X $(date) &']],
  [['bash', '-lc', 'python train.py']],
  [['/bin/bash', '-euo', 'pipefail', '-c', 'echo $HOME']],
  [['tini', '--', 'sh', '-c', 'a && b']],
  [['busybox', 'sh', '-c', 'a || b']],
  [['sh', '-c'], ['a && b']],
  [[], ['-c', 'a && echo $HOME']],
  [['sh', '-c', 'exec python train.py "$@"', '--', '--epochs', '3']],
  [['sh', '-c', 'echo ${1:-x}', 'x', 'y']],
  [['sh', '-c', 'for x; do echo "a"; done', '_', 'y']],
  [['sh', '-c', '. ./run.sh', '_', 'y']],
  [['sh', '-c', 'a', '--']],
  [['sh', '-c', 'a', 'sh']],
  [['bash', '/app/run.sh', 'a', 'b c']],
  [['bash', '/my app/run.sh']],
  [['bash', '-s', 'a b']],
  // Code of other languages, and patterns.
  [['python', '-c', 'print(1)']],
  [['python', '-c', 'x = "$X" | "$Y"']],
  [['node', '-e', 'console.log(`${X}`)']],
  [['perl', '-ne', 'print $ARGV']],
  [['awk', '{print $NF}', '|']],
  [['jq', '$ENV.PATH', '>', 'a/b']],
  [['sed', 's/$/,/']],
  [['grep', '-E', '^foo$|^bar$']],
  [['python', 'x.py', '^(a|b)$', 'price$5', '5$', '$', '$$HOME', '{"$gt": 1}', '$match', 'costs $USD', 'a$B', '$(EPOCHS)']],
  [['envsubst', '$HOST']],
  [['java', '-Dx=${HOST}', '-jar', 'a.jar']],
  // Signs that are values.
  [['find', '.', '-exec', 'rm', '{}', ';']],
  [['tr', '|', ',']],
  [['expr', '5', '>', '3']],
  [['python', 'split.py', '--separator', '|', 'a']],
  [['python', 'split.py', '--separator', ';']],
  [['python', 'split.py', '--op', '>', '5']],
  [['python', 'split.py', '|']],
  [['pip', 'install', 'a>=1.0', 'b<2']],
  // Programs that have a shell run what they are given.
  [['ssh', 'host', 'a', '&&', 'b', '$HOME']],
  [['env', 'A=1', 'watch', 'a', '|', 'b']],
  // Values with spaces.
  [['python', 'x.py', '--text', '--epochs 3', '--text=a b', '--help me do', '-n 3']],
];

test.each(FINE.map(([command, args = []]) => [command, args]))('%j with %j is fine', (command, args) => {
  expect(reported(command, args)).toEqual([]);
});

const oneName = (word: string) => `0: "${word}" is taken for the name of one program, including its spaces. `;
const lost = (at: number, word: string, script: string, fix: string) =>
  `${at}: "${word}" is not part of the script "${script}": a shell takes what follows the script for its parameters "$0", `
    + `"$1" and so on, which this one does not use. Write the script as one item: ${fix}.`;
const sign = (at: number, word: string, fix: string) =>
  `${at}: "${word}" is given to the program as an argument, since there is no shell that reads it. Use a shell: `
    + `["sh","-c","${fix}"].`;
const literal = (at: number, word: string, name: string) =>
  `${at}: "${word}" is given to the program as it is written, since there is no shell that expands "${name}". `;

test.each<[string[], string[], string[]]>([
  [['python train.py'], [], [`${oneName('python train.py')}Write each word as an item of its own: ["python","train.py"].`]],
  [['python /app/train.py'], ['-v'], [
    `${oneName('python /app/train.py')}Write each word as an item of its own: ["python","/app/train.py"].`,
  ]],
  [['/usr/bin/python -u a.py'], [], [
    `${oneName('/usr/bin/python -u a.py')}Write each word as an item of its own: ["/usr/bin/python","-u","a.py"].`,
  ]],
  [['python '], [], [`${oneName('python ')}Write each word as an item of its own: ["python"].`]],
  [['cd /app && python a.py'], [], [
    `${oneName('cd /app && python a.py')}Let a shell read it: ["sh","-c","cd /app && python a.py"].`,
  ]],
  [['sh', '-c', 'echo', 'a'], [], [lost(3, 'a', 'echo', '["sh","-c","echo a"]')]],
  [['sh', '-c'], ['python', 'train.py', '--lr=1'], [lost(3, 'train.py', 'python', '["sh","-c","python train.py --lr=1"]')]],
  [['sh', '-c', 'python a.py', '--', '--epochs', '3'], [], [
    lost(4, '--epochs', 'python a.py', '["sh","-c","python a.py --epochs 3"]'),
  ]],
  [['bash', '-lc', 'echo', 'it is'], [], [lost(3, 'it is', 'echo', '["bash","-lc","…"]')]],
  [['sh', '-ec'], [], ['1: "sh" has no script after "-ec". Add the script as one item.']],
  [['bash', 'python train.py'], [], [
    '1: "python train.py" is taken for the name of a file with a script. Write ["bash","-c","python train.py"].',
  ]],
  [['python', 'train.py', '--epochs 3'], [], [
    '2: "--epochs 3" is given to the program as one argument, which is not the option "--epochs" with a value. Write two '
      + 'items: "--epochs", "3".',
  ]],
  [['a', '&&', 'b'], [], [sign(1, '&&', 'a && b')]],
  [[], ['a', '||', 'b'], [sign(1, '||', '… || …')]],
  [['python', 'a.py', '|', 'tee', 'log'], [], [sign(2, '|', 'python a.py | tee log')]],
  [['python', 'a.py', '-v', '|', 'tee', 'log'], [], [sign(3, '|', 'python a.py -v | tee log')]],
  [['python', 'a.py', '-v', '>', 'out.log'], [], [sign(3, '>', 'python a.py -v > out.log')]],
  [['python', 'a.py', '2>&1'], [], [sign(2, '2>&1', 'python a.py 2>&1')]],
  [['python', 'a.py', '>/dev/null'], [], [sign(2, '>/dev/null', '… >/dev/null …')]],
  [['python', 'my file', '&'], [], [sign(2, '&', '… & …')]],
  [['a', ';', 'b'], [], [sign(1, ';', 'a ; b')]],
  [['find', '.', '&&', 'ls'], [], [sign(2, '&&', 'find . && ls')]],
  [['echo', '$HOME'], [], [
    `${literal(1, '$HOME', '$HOME')}Use a shell, such as ["sh","-c","… $HOME"], or define the variable and write "$(HOME)".`,
  ]],
  [['x', '$X'], [], [
    `${literal(1, '$X', '$X')}Use a shell, such as ["sh","-c","… $X"], or define the variable and write "$(X)".`,
  ]],
  [['x'], ['--out=${OUT}/a'], [
    `${literal(1, '--out=${OUT}/a', '${OUT}')}Use a shell, such as ["sh","-c","… --out=\${OUT}/a"], or define the variable and `
      + 'write "$(OUT)".',
  ]],
  [['x', '--epochs=$EPOCHS'], [], [
    `${literal(1, '--epochs=$EPOCHS', '$EPOCHS')}Write "--epochs=$(EPOCHS)", which Kubernetes expands.`,
  ]],
  [['x', 'for ${EPOCHS} epochs'], [], [
    `${literal(1, 'for ${EPOCHS} epochs', '${EPOCHS}')}Write "for $(EPOCHS) epochs", which Kubernetes expands.`,
  ]],
  [['echo', 'I am $USER'], [], [
    `${literal(1, 'I am $USER', '$USER')}Use a shell, such as ["sh","-c","… I am $USER"], or define the variable and write `
      + '"$(USER)".',
  ]],
])('%j with %j is reported', (command, args, expected) => {
  expect(reported(command, args)).toEqual(expected);
});

test('each kind of problem once', () => {
  expect(reported(['a b', '&&', '&&', '$X', '$Y', '--c 1', '--d 2']).map((problem) => problem[0])).toEqual(['0', '5', '1', '3']);
});
