/* eslint-disable @typescript-eslint/no-require-imports -- what is loaded late must be there at once: constructors cannot await `import()` */

/** Parts, each loaded when it is first asked for, and then there. */
function late<T extends Readonly<Record<string, () => unknown>>>(loaders: T): { readonly [K in keyof T]: ReturnType<T[K]> } {
  const parts = {} as { [K in keyof T]: ReturnType<T[K]> };
  for (const [name, load] of Object.entries(loaders)) {
    Object.defineProperty(parts, name, {
      configurable: true,
      get: () => {
        const value = load();
        Object.defineProperty(parts, name, { value });
        return value;
      },
    });
  }
  return parts;
}

/** Parts that are loaded when they are first needed: most apps need few of them, and wait for all files that are loaded. */
export const lazy = late({
  /** Reads specs, and writes them as code. */
  specs: () => require('./spec') as typeof import('./spec'),
  /** Reads the template files of DigitalHub Core. */
  templates: () => require('./template/read') as typeof import('./template/read'),
  /** Checks runs. */
  rules: () => require('./rules') as typeof import('./rules'),
  /** Checks platforms. */
  platformRules: () => require('./rules/platform') as typeof import('./rules/platform'),
  /** Sums what runs ask for, and checks it. */
  budget: () => require('./rules/budget') as typeof import('./rules/budget'),
  /** Explains runs. */
  explain: () => require('./explain') as typeof import('./explain'),
  /** Synthesizes quickly. */
  fast: () => require('./fast') as typeof import('./fast'),
  /** What one run asks for. */
  demand: () => require('./demand') as typeof import('./demand'),
  /** What all runs ask for. */
  sums: () => require('./budget') as typeof import('./budget'),
  /** The objects of a platform. */
  platformObjects: () => require('./platform-objects') as typeof import('./platform-objects'),
  /** Explanations as text. */
  explanationTable: () => require('./explanation-table') as typeof import('./explanation-table'),
  /** Inline files. */
  sourceFiles: () => require('./source/files') as typeof import('./source/files'),
  /** Things to fetch. */
  references: () => require('./source/references') as typeof import('./source/references'),
  /** Python functions. */
  python: () => require('./source/python') as typeof import('./source/python'),
  /** Fetches sources. */
  source: () => require('./source/builder') as typeof import('./source/builder'),
  /** What tests of runs ask. */
  assertions: () => require('./assertions') as typeof import('./assertions'),
  /** Compares words. */
  levenshtein: () => require('fastest-levenshtein') as typeof import('fastest-levenshtein'),
  /** Volumes that are claims. */
  claimVolumes: () => require('./volumes/persistent-volume-claim') as typeof import('./volumes/persistent-volume-claim'),
  /** Volumes on the node. */
  emptyDirs: () => require('./volumes/empty-dir') as typeof import('./volumes/empty-dir'),
  /** Volumes that live with the pod. */
  ephemeralVolumes: () => require('./volumes/ephemeral') as typeof import('./volumes/ephemeral'),
  /** Volumes of ConfigMaps and Secrets. */
  fileVolumes: () => require('./volumes/files') as typeof import('./volumes/files'),
  /** Volumes of a project. */
  sharedVolumes: () => require('./volumes/shared') as typeof import('./volumes/shared'),
  /** Volumes of OCI images. */
  imageVolumes: () => require('./volumes/image') as typeof import('./volumes/image'),
  /** Volumes of cdk8s-plus. */
  foreignVolumes: () => require('./volumes/from-volume') as typeof import('./volumes/from-volume'),
  /** Claims that are made for runs. */
  claims: () => require('./claim') as typeof import('./claim'),
  /** Init containers. */
  initContainers: () => require('./init-container') as typeof import('./init-container'),
  /** Secures containers beside the main one. */
  security: () => require('./secure-container') as typeof import('./secure-container'),
  /** Merges manifests. */
  merging: () => require('./strategic-merge') as typeof import('./strategic-merge'),
  /** Pods of templates. */
  templateBase: () => require('./template/base') as typeof import('./template/base'),
  /** Volumes that cdk8s-plus cannot take. */
  strays: () => require('./volumes/stray') as typeof import('./volumes/stray'),
  /** Checks literals of any depth. */
  literals: () => require('./literals') as typeof import('./literals'),
  /** What runs with a source have. */
  sourceDefaults: () => require('./source/defaults') as typeof import('./source/defaults'),
  /** Jobs of runs. */
  jobs: () => require('./overlays/job') as typeof import('./overlays/job'),
  /** CronJobs of runs. */
  cronJobs: () => require('./overlays/cron-job') as typeof import('./overlays/cron-job'),
  /** Deployments of runs. */
  deployments: () => require('./overlays/deployment') as typeof import('./overlays/deployment'),
  /** Services of runs. */
  services: () => require('./overlays/service') as typeof import('./overlays/service'),
  /** Pods of runs. */
  pods: () => require('./overlays/pod') as typeof import('./overlays/pod'),
  /** Describes runs. */
  describing: () => require('./describe') as typeof import('./describe'),
  /** The pods of runs, whatever their kind. */
  runPods: () => require('./pod') as typeof import('./pod'),
});
