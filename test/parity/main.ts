/** Compares the library with what DigitalHub Core's builder made of a file of cases: `npm run parity [-- FILE]`. */
import { resolve } from 'path';
import { readCases, RECORDED } from './case';
import { closingLine, lineOf, parityOf } from './parity';

const [file] = process.argv.slice(2);
// npm runs scripts in the folder of the package.
const path = file === undefined ? RECORDED : resolve(process.env.INIT_CWD ?? '.', file);
const parity = parityOf(readCases(path));
parity.unexplained.forEach((difference) => console.log(lineOf(difference)));
console.log(closingLine(parity));
process.exitCode = parity.unexplained.length > 0 ? 1 : 0;
