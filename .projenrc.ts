import { cdk, javascript, JsonFile, YamlFile } from 'projen';
import { LAYERS } from './projenrc/layers';

const project = new cdk.JsiiProject({
  name: 'cdk8s-digitalhub',
  description: 'Declare DigitalHub data and ML runs as typed cdk8s constructs',
  keywords: [
    'cdk8s', 'kubernetes', 'k8s', 'digitalhub', 'mlops', 'machine-learning', 'jobs', 'cronjob', 'gpu', 'gitops',
  ],
  author: 'The cdk8s-digitalhub authors',
  authorAddress: 'cdk8s-digitalhub@users.noreply.github.com',
  authorOrganization: true,
  repositoryUrl: 'https://github.com/cdk8s-digitalhub/cdk8s-digitalhub.git',
  license: 'Apache-2.0',
  copyrightOwner: 'The cdk8s-digitalhub authors',
  stability: 'experimental',
  defaultReleaseBranch: 'main',
  majorVersion: 0,

  projenrcTs: true,
  sampleCode: false,
  packageManager: javascript.NodePackageManager.NPM,
  projenVersion: '^0.103.0',
  jsiiVersion: '~5.9.0',
  typescriptVersion: '~5.9.0',
  minNodeVersion: '20.0.0',
  workflowNodeVersion: '20',

  peerDeps: ['cdk8s@^2.70.0', 'cdk8s-plus-28@^2.5.6', 'constructs@^10.3.0'],
  peerDependencyOptions: { pinnedDevDependency: false },
  bundledDeps: ['cronstrue', 'fastest-levenshtein', 'yaml'],
  devDeps: [
    'cdk8s@2.70.0', 'cdk8s-plus-28@2.5.6', 'constructs@10.5.0', 'cdk8s-cli', 'fast-check', 'ajv@^8', 'js-yaml@^4',
    '@types/js-yaml@^4', '@jsii/spec', 'madge@^8', 'tsx', 'esbuild',
    '@stryker-mutator/core', '@stryker-mutator/jest-runner',
  ],

  tsconfig: { compilerOptions: { inlineSourceMap: false, inlineSources: false } },
  jestOptions: {
    updateSnapshot: javascript.UpdateSnapshot.NEVER,
    passWithNoTests: false,
    jestConfig: {
      collectCoverage: false,
      cacheDirectory: 'node_modules/.cache/jest',
      maxWorkers: '100%',
      globalSetup: '<rootDir>/test/support/global-setup.ts',
      globalTeardown: '<rootDir>/test/support/global-teardown.ts',
      setupFiles: ['<rootDir>/test/support/seed.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/support/remove-folders.ts'],
      moduleNameMapper: { '^cdk8s-digitalhub$': '<rootDir>/src/index.ts' },
      // Mutation tests that are interrupted leave a copy of the package there.
      modulePathIgnorePatterns: ['<rootDir>/.stryker-tmp/'],
    },
  },
  eslintOptions: { dirs: ['src'], devdirs: ['test', 'bench', 'examples', 'scripts', 'projenrc'] },

  publishToPypi: { distName: 'cdk8s-digitalhub', module: 'cdk8s_digitalhub' },
  publishToMaven: {
    javaPackage: 'io.github.cdk8sdigitalhub',
    mavenGroupId: 'io.github.cdk8s-digitalhub',
    mavenArtifactId: 'cdk8s-digitalhub',
  },
  publishToGo: { moduleName: 'github.com/cdk8s-digitalhub/cdk8s-digitalhub-go', packageName: 'cdk8sdigitalhub' },
  publishToNuget: { dotNetNamespace: 'Cdk8s.DigitalHub', packageId: 'Cdk8s.DigitalHub' },

  // The package is not published yet, so there are no workflows.
  release: false,
  buildWorkflow: false,
  depsUpgrade: false,
  github: false,

  gitignore: ['.DS_Store', '.jsii.tabl.json', '*.tsbuildinfo', '/.stryker-tmp/', '/reports/'],
  npmIgnoreOptions: {
    ignorePatterns: [
      '/bench/', '/examples/', '/docs/', '/scripts/', '/.ci/', '/.npmrc', '/cdk8s.yaml', '/test-reports/',
      '/.eslintrc.json',
      '/.gitattributes', '*.tsbuildinfo', '/API.md', '/CHANGELOG.md', '/CONTRIBUTING.md', '/SECURITY.md',
      '/.jsii.tabl.json', '/stryker.config.json', '/.stryker-tmp/', '/reports/',
    ],
  },
});

// 1.13.0 refers to platform packages that were never published, and `npm ci` rejects a lock file without them.
project.package.addField('overrides', { 'unrs-resolver': '1.12.2' });

// Links for Construct Hub, if it is configured to show them.
const tree = 'https://github.com/cdk8s-digitalhub/cdk8s-digitalhub/blob/main';
project.package.addField('constructHub', {
  packageLinks: { documentation: `${tree}/docs/README.md`, changelog: `${tree}/CHANGELOG.md` },
});

project.package.addBin({ 'cdk8s-digitalhub': 'bin/cdk8s-digitalhub' });
project.package.addField('exports', {
  '.': { types: './lib/index.d.ts', default: './lib/index.js' },
  './package.json': './package.json',
  './.jsii': './.jsii',
  './schema/*.json': './schema/*.json',
});

// All jsii warnings fail the build, except one: the peer range begins at constructs 10.3, but projen requires 10.5.
// `.ci/run` tests the packed library with the oldest peers.
project.compileTask.reset('jsii --fail-on-warnings --silence-warnings=metadata/missing-dev-dependency', {
  receiveArgs: true,
});
project.compileTask.exec('ts-node --transpile-only scripts/bundle.ts');
project.compileTask.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
project.compileTask.env('JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION', '1');
project.watchTask.reset('jsii --watch');

// The packages for other languages. C# is only generated: building it requires the .NET SDK.
const packagers: Record<string, string> = {
  java: 'ts-node --transpile-only scripts/package.ts java',
  go: 'ts-node --transpile-only scripts/package.ts go',
  dotnet: 'jsii-pacmak --target dotnet --code-only',
};
for (const [target, command] of Object.entries(packagers)) {
  project.tasks.tryFind(`package:${target}`)!.reset(command);
}
// The examples of README and docstrings, in the language of each package.
const translate = project.addTask('translate', {
  description: 'Compile the examples of the README and the docstrings, and translate them to the other languages',
  exec: 'jsii-rosetta extract --strict .',
});
for (const target of ['python', ...Object.keys(packagers)]) {
  project.tasks.tryFind(`package:${target}`)!.prependSpawn(translate);
}
const packageTasks = Object.keys(packagers).map((target) => `package:${target}`);
for (const name of ['translate', 'package:js', 'package:python', ...packageTasks]) {
  project.tasks.tryFind(name)!.env('JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION', '20');
  project.tasks.tryFind(name)!.env('JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION', '1');
}

// jsii type-checks only src, and jest does not check types.
const checkTypes = project.addTask('check-types', {
  description: 'Type-check the tests, the examples and the scripts',
  exec: 'tsc --project test/tsconfig.json --incremental --tsBuildInfoFile node_modules/.cache/check-types.tsbuildinfo',
});
project.testTask.prependSpawn(checkTypes);
const testConfig = project.tryFindObjectFile('test/tsconfig.json')!;
testConfig.addOverride('include', ['**/*.ts', '../bench/**/*.ts', '../examples/**/*.ts', '../scripts/**/*.ts']);
testConfig.addOverride('compilerOptions.paths', { 'cdk8s-digitalhub': ['../src/index.ts'] });
for (const folder of ['bench', 'examples', 'scripts']) {
  new JsonFile(project, `${folder}/tsconfig.json`, { obj: { extends: '../test/tsconfig.json', include: ['**/*.ts'] } });
}

// The compiler resolves the name of the package, which the examples import, even if lib is empty.
project.eslint!.addRules({ 'import/no-unresolved': ['error', { ignore: [`^${project.name}$`] }] });

project.eslint!.addRules({
  '@stylistic/max-len': ['error', {
    code: 130, ignoreUrls: true, ignoreRegExpLiterals: true, ignoreTemplateLiterals: true,
  }],
  'no-nested-ternary': 'error',
});

// A layer imports only from its own and from those below. Type imports count here, and in the circles that madge finds;
// ESLint's own rule `import/no-cycle` ignores them.
const pathsOf = (layer: readonly string[]) => layer.map((path) => `./src/${path}`);
project.eslint!.addRules({
  'import/no-restricted-paths': ['error', {
    zones: LAYERS.slice(0, -1).flatMap((layer, i) => pathsOf(layer).map((target) => ({
      target,
      from: LAYERS.slice(i + 1).flatMap(pathsOf),
      message: 'It belongs to a layer above: see projenrc/layers.ts.',
    }))),
  }],
});
const circles = project.addTask('check-circles', {
  description: 'Fail where files of src import each other in a circle, types included',
  exec: 'madge --circular --extensions ts --ts-config tsconfig.json src',
});
project.tasks.tryFind('eslint')!.spawn(circles);

// The order of imports in the examples must not depend on whether the package is compiled.
project.eslint!.config.settings['import/internal-regex'] = `^${project.name}$`;

const options = project.addTask('options', {
  description: 'Write the table of options from the public props; --check fails where it is stale',
  exec: 'ts-node --transpile-only scripts/option-table.ts',
  receiveArgs: true,
});
project.compileTask.prependSpawn(options);

project.addTask('synth', {
  description: 'Compile the library and synthesize all examples into dist/',
  env: { CDK8S_CHECK_UPGRADE: 'false' },
  steps: [{ spawn: 'compile' }, { exec: 'cdk8s synth' }],
});

project.addTask('docs', {
  description: 'Generate the documentation: options, diagnostics, JSON Schema, pictures, and manifests in the READMEs',
  steps: [{ spawn: 'compile' }, { exec: 'ts-node --transpile-only scripts/write-docs.ts' }],
});

// The task of projen compares with the published package, but the package is not published yet.
const compat = project.tasks.tryFind('compat')!;
compat.reset();
compat.description = 'Fail for breaking changes since the last release, or a given revision; exceptions: .compatignore';
compat.spawn(project.compileTask);
compat.exec('ts-node --transpile-only scripts/compat.ts', { receiveArgs: true });

project.addTask('rosetta', {
  description: 'Compile the library, and the examples of the README and the docstrings',
  steps: [{ spawn: 'compile' }, { spawn: 'translate' }],
});

project.addTask('test:package', {
  description: 'Test the packed library in an empty folder, with the oldest and the newest peers',
  steps: [{ spawn: 'compile' }, { exec: 'ts-node --transpile-only scripts/test-package.ts' }],
});

project.addTask('test:tutorial', {
  description: 'Follow docs/tutorial.md in an empty folder with the packed library; --write updates the page',
  steps: [
    { spawn: 'compile' },
    { spawn: 'package:js' },
    { exec: 'ts-node --transpile-only scripts/test-tutorial.ts', receiveArgs: true },
  ],
});

project.addTask('test:python', {
  description: 'Run Python functions with the launcher, using the local Python',
  steps: [{ exec: 'ts-node --transpile-only scripts/test-python.ts' }],
});

project.addTask('test:languages', {
  description: 'Compare the packages for Python, Java and Go with TypeScript; [languages] [--skip <language>]',
  env: { JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' },
  steps: [
    { spawn: 'compile' },
    { exec: 'ts-node --transpile-only scripts/test-languages.ts', receiveArgs: true },
  ],
});

project.addTask('test:kubernetes', {
  description: 'Compare diagnostics with the validation of Kubernetes, for generated apps and all examples; needs Go',
  steps: [{ exec: 'node -r ts-node/register/transpile-only test/kubernetes/main.ts', receiveArgs: true }],
});

project.addTask('test:cluster', {
  description: 'Apply apps, and changes of them, to a control plane of Kubernetes; needs Go. --full, --faults',
  steps: [{
    exec: 'node -r ts-node/register/transpile-only -r ./test/cluster/preload.ts test/cluster/main.ts',
    receiveArgs: true,
  }],
});

project.addTask('parity', {
  description: 'Compare the library with what DigitalHub Core\'s builder made of recorded cases, or of those in a file',
  steps: [{ exec: 'node -r ts-node/register/transpile-only test/parity/main.ts', receiveArgs: true }],
});

project.addTask('test:yaml', {
  description: 'Compare the output of FastApp and App for more random documents and apps than the tests do',
  steps: [{ exec: 'node -r ts-node/register/transpile-only scripts/test-yaml.ts', receiveArgs: true }],
});

project.addTask('bench', {
  description: 'Compare the library with cdk8s-plus and others, and write bench/RESULTS.md; '
    + '--quick, --full, --profile, --only <table>',
  steps: [
    { spawn: 'compile' },
    { exec: 'node -r ts-node/register/transpile-only bench/main.ts', receiveArgs: true },
  ],
});

project.addTask('bench:guard', {
  description: 'Fail if a ratio is a fifth worse than in bench/recorded.json (written by `npm run bench -- --record`)',
  steps: [{ spawn: 'compile' }, { exec: 'node -r ts-node/register/transpile-only bench/main.ts --guard' }],
});

project.addTask('test:mutation', {
  description: 'Change the library\'s code bit by bit, and see whether the tests notice; --mutate <glob> for some '
    + 'files alone. An hour and more',
  // Not by a shell, which would put the files in the place of a glob.
  steps: [{ execArgs: ['stryker', 'run'], receiveArgs: true }],
});
new JsonFile(project, 'stryker.config.json', {
  marker: false,
  obj: {
    mutate: ['layers', 'kubernetes', 'options', 'rules'].map((folder) => `src/private/${folder}/**/*.ts`),
    testRunner: 'jest',
    coverageAnalysis: 'perTest',
    // A mutant is tried by all tests that run its line: those that try much and assert little are left to `npm test`,
    // and those that make runs while they are read, as mutants that are run then are tried by all tests there are.
    jest: {
      config: {
        ...project.jest!.config,
        testPathIgnorePatterns: [
          '/node_modules/',
          '/test/(cli|docs|fast|languages|schema|typing)/',
          '/test/(examples|fast-app|hostile|match|run-assertions|security)\\.test',
          '/test/spec/(code/|hostile)',
        ],
        // Types are not checked again for every mutant.
        transform: {
          '^.+\\.ts$': ['ts-jest', { tsconfig: 'test/tsconfig.json', isolatedModules: true, diagnostics: false }],
        },
        reporters: undefined,
        globalSetup: undefined,
        globalTeardown: undefined,
        maxWorkers: 1,
      },
    },
    reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
    concurrency: 2,
    timeoutMS: 20_000,
    timeoutFactor: 4,
  },
});

new YamlFile(project, 'cdk8s.yaml', {
  obj: {
    language: 'typescript',
    app: 'node --import tsx examples/main.ts',
  },
});

project.synth();
