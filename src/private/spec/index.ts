export { codeFor, loadRuns } from './load';
export { propsFromSpec } from './reader';
