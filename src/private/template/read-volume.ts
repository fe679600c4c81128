import { RunVolume } from '../../volume';
import { DiagnosticCollector } from '../diagnostics/diagnostic';
import { SpecDiagnosticCollector } from '../spec/findings';
import { describeLocation, DICTIONARY, within } from '../spec/place';
import { read } from '../spec/read';
import { valueOf } from '../spec/term';
import { volume } from '../spec/types';

/** A volume of a template, which is written as in specs. What is wrong with it is reported, and where that is its type, there is none. */
export function readVolume(value: unknown, i: number, diagnostics: DiagnosticCollector): RunVolume | undefined {
  const found = new SpecDiagnosticCollector();
  const term = read(volume, value, within({ document: DICTIONARY, path: ['volumes'] }, i), found);
  found.all.forEach(({ code, at, reason, fix }) => diagnostics.add(code.startsWith('DH16') ? 'DH1606' : code, describeLocation(at), reason, fix));
  return term && valueOf(term) as RunVolume;
}
