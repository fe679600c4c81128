import * as kplus from 'cdk8s-plus-28';
import { identityOf } from './identity';
import type { ResolvedRun } from '../contract/run';
import { DiagnosticCollector, inside, OptionLocation } from '../diagnostics/diagnostic';
import { modeProblem, Reader } from '../kubernetes/file-mode';
import { volumesOf } from '../options/fields/volumes';
import { initContainers } from '../options/init-containers';
import { quote } from '../util/string';

type Source = Omit<kplus.k8s.Volume, 'name'>;

/** Warns of files from ConfigMaps and Secrets whose modes do not do what they seem to. */
export function checkFileModes(run: ResolvedRun, diagnostics: DiagnosticCollector): void {
  const report = (source: Source | undefined, location: OptionLocation, isOfKplus: boolean, user?: number) => {
    for (const [option, mode] of source ? modesIn(source) : []) {
      const problem = modeProblem(mode, readerOf(run, user));
      if (problem) {
        diagnostics.add('DH2031', isOfKplus ? location : inside(location, option), problem.reason, problem.fix);
      }
    }
  };
  const known = new Set<kplus.Volume>();
  for (const { location, rendered: { source, volume } } of run.derived(volumesOf)) {
    report(source ?? volume?._toKube(), location, source === undefined);
    if (volume) {
      known.add(volume);
    }
  }
  run.value(initContainers)?.forEach(({ volumeMounts = [], securityContext }, i) => {
    volumeMounts.forEach(({ volume }, j) => {
      const location = inside(run.location('initContainers'), `[${i}].volumeMounts[${j}]`);
      if (!known.has(volume)) {
        report(volume._toKube(), location, true, securityContext?.user);
      }
    });
  });
}

/** The modes of a volume's files, by their options in a volume of a run. */
function modesIn({ configMap, secret }: Source): [option: string, mode: number][] {
  const files = configMap ?? secret;
  const items = files?.items ?? [];
  const isDefaultUsed = items.length === 0 || items.some(({ mode }) => mode === undefined);
  const all = [
    ['mode', isDefaultUsed ? files?.defaultMode : undefined] as const,
    ...items.map(({ key, mode }) => [`items[${quote(key)}].mode`, mode] as const),
  ];
  return all.flatMap(([option, mode]) => isMode(mode) ? [[option, mode]] : []);
}

/** Others are reported as such. */
function isMode(mode: number | undefined): mode is number {
  return mode !== undefined && Number.isInteger(mode) && mode >= 0 && mode <= 0o777;
}

/** @param user The user of an init container that has one of its own. */
function readerOf(run: ResolvedRun, user?: number): Reader {
  const { fsGroup, ...own } = identityOf(run);
  const identity = user === undefined ? own : { ...own, user, isNotRoot: user !== 0 };
  return { ...identity, hasFsGroup: fsGroup !== undefined };
}
