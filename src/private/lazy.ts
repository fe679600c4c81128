/* eslint-disable @typescript-eslint/no-require-imports -- what is loaded late must be there at once: constructors cannot await `import()` */

/** Parts that are loaded when they are first needed: most apps need few of them, and wait for all files that are loaded. */
export const lazy = {
  /** Reads specs, and writes them as code. */
  get specs() {
    return require('./spec') as typeof import('./spec');
  },
  /** Reads the template files of DigitalHub Core. */
  get templates() {
    return require('./template/read') as typeof import('./template/read');
  },
  /** Checks runs. */
  get rules() {
    return require('./rules') as typeof import('./rules');
  },
  /** Checks platforms. */
  get platformRules() {
    return require('./rules/platform') as typeof import('./rules/platform');
  },
  /** Sums what runs ask for, and checks it. */
  get budget() {
    return require('./rules/budget') as typeof import('./rules/budget');
  },
  /** Explains runs. */
  get explain() {
    return require('./explain') as typeof import('./explain');
  },
  /** Synthesizes quickly. */
  get fast() {
    return require('./fast') as typeof import('./fast');
  },
  /** What one run asks for. */
  get demand() {
    return require('./demand') as typeof import('./demand');
  },
  /** What all runs ask for. */
  get sums() {
    return require('./budget') as typeof import('./budget');
  },
  /** The objects of a platform. */
  get platformObjects() {
    return require('./platform-objects') as typeof import('./platform-objects');
  },
  /** Explanations as text. */
  get explanationTable() {
    return require('./explanation-table') as typeof import('./explanation-table');
  },
  /** Inline files. */
  get sourceFiles() {
    return require('./source/files') as typeof import('./source/files');
  },
  /** Things to fetch. */
  get references() {
    return require('./source/references') as typeof import('./source/references');
  },
  /** Python functions. */
  get python() {
    return require('./source/python') as typeof import('./source/python');
  },
  /** Fetches sources. */
  get source() {
    return require('./source/builder') as typeof import('./source/builder');
  },
  /** What tests of runs ask. */
  get assertions() {
    return require('./assertions') as typeof import('./assertions');
  },
  /** Compares words. */
  get levenshtein() {
    return require('fastest-levenshtein') as typeof import('fastest-levenshtein');
  },
  /** Volumes that are claims. */
  get claimVolumes() {
    return require('./volumes/persistent-volume-claim') as typeof import('./volumes/persistent-volume-claim');
  },
  /** Volumes on the node. */
  get emptyDirs() {
    return require('./volumes/empty-dir') as typeof import('./volumes/empty-dir');
  },
  /** Volumes that live with the pod. */
  get ephemeralVolumes() {
    return require('./volumes/ephemeral') as typeof import('./volumes/ephemeral');
  },
  /** Volumes of ConfigMaps and Secrets. */
  get fileVolumes() {
    return require('./volumes/files') as typeof import('./volumes/files');
  },
  /** Volumes of a project. */
  get sharedVolumes() {
    return require('./volumes/shared') as typeof import('./volumes/shared');
  },
  /** Volumes of OCI images. */
  get imageVolumes() {
    return require('./volumes/image') as typeof import('./volumes/image');
  },
  /** Volumes of cdk8s-plus. */
  get foreignVolumes() {
    return require('./volumes/from-volume') as typeof import('./volumes/from-volume');
  },
  /** Claims that are made for runs. */
  get claims() {
    return require('./claim') as typeof import('./claim');
  },
  /** Init containers. */
  get initContainers() {
    return require('./init-container') as typeof import('./init-container');
  },
  /** Secures containers beside the main one. */
  get security() {
    return require('./secure-container') as typeof import('./secure-container');
  },
  /** Merges manifests. */
  get merging() {
    return require('./strategic-merge') as typeof import('./strategic-merge');
  },
  /** Pods of templates. */
  get templateBase() {
    return require('./template/base') as typeof import('./template/base');
  },
  /** Volumes that cdk8s-plus cannot take. */
  get strays() {
    return require('./volumes/stray') as typeof import('./volumes/stray');
  },
  /** Checks literals of any depth. */
  get literals() {
    return require('./literals') as typeof import('./literals');
  },
  /** What runs with a source have. */
  get sourceDefaults() {
    return require('./source/defaults') as typeof import('./source/defaults');
  },
};
