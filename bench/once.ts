import { make } from './ways';

/** Makes manifests once, in a process that loads nothing else: what somebody waits for who starts an app. */
const [way, count, outdir] = process.argv.slice(2);
make(JSON.parse(way), outdir)(Number(count));
