import { whole } from '../measure';
import { Profile, Shares } from '../profile';
import { Section } from '../section';
import { Settings } from '../settings';
import { BY_HAND, hasFastApp, RUNS, Way } from '../ways';

/** Where the time goes, by V8's own profiler. */
export function profileTables({ quick }: Settings): Section[] {
  const count = quick ? 1000 : 5000;
  const ways: Record<string, Way> = {
    'by hand, App': BY_HAND,
    'runs, App': RUNS,
    ...hasFastApp() && { 'runs, FastApp': { ...RUNS, app: 'FastApp' } },
  };
  return Object.entries(ways).flatMap(([name, way]) => {
    const { stdout } = whole(process.execPath, ['child.js', 'profile', JSON.stringify(way), `${count}`]);
    const { locations, functions }: Profile = JSON.parse(stdout);
    return [
      table(`Profile of ${count} ${name}: places`, locations),
      table(`Profile of ${count} ${name}: functions`, functions),
    ];
  });
}

function table(title: string, shares: Shares): Section {
  return { title, head: ['own time', '%'], rows: shares.map(([what, share]) => [what, (100 * share).toFixed(1)]) };
}
