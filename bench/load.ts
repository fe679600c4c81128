import { createRequire } from 'module';

/** Loads a package, and says how many milliseconds that took. Nothing else is loaded, and nothing here is. */
const start = process.hrtime.bigint();
if (process.argv[2]) {
  createRequire(__filename)(process.argv[2]);
}
console.log(Number(process.hrtime.bigint() - start) / 1e6);
