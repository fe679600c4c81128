export { linkCharts } from './links';
export { Synthesis } from './synthesis';
export { Tree } from './tree';
export { yamlOf } from './yaml';
