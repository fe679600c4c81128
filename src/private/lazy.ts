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
};
