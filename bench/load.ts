import { createRequire } from 'module';

/**
 * Loads packages, or classes of them as `package#Class,Class`, and says how many milliseconds that took. Nothing else
 * is loaded, and nothing here is.
 */
const load = createRequire(__filename);
const start = process.hrtime.bigint();
for (const what of process.argv.slice(2)) {
  const [name, classes = ''] = what.split('#');
  const loaded = load(name);
  classes.split(',').forEach((one) => loaded[one]);
}
console.log(Number(process.hrtime.bigint() - start) / 1e6);
