import { CORE_VERSION, readCases, RECORDED } from '../test/parity/case';
import { ROWS } from '../test/parity/differences';
import { parityOf } from '../test/parity/parity';

/** What the page of differences says of the recorded cases: the counts, and the table of intended differences. */
export function parityBlock(): string {
  const { cases, equal, explained, unexplained } = parityOf(readCases(RECORDED));
  const rows = ROWS.map(({ method, there, here, why }) => (
    `| ${method.split(', ').map((one) => /\./.test(one) ? `\`${one}\`` : one).join(', ')} | ${there} | ${here} | ${why} |\n`)).join('');
  return `Core ${CORE_VERSION}, ${cases} cases, ${equal + explained + unexplained.length} fields: **${equal}** are equal, `
    + `**${explained}** differ as this\ntable says, and **${unexplained.length}** differ otherwise.\n\n`
    + `| method in Core | Core | this library | reason |\n|---|---|---|---|\n${rows}`;
}
