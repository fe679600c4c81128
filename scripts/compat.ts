/** Fails for breaking changes of the compiled public interface since the last release, or since a given revision. */
import { execFileSync } from 'child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const ROOT = join(__dirname, '..');
const COMPILE = ['jsii', '--silence-warnings=metadata/missing-dev-dependency'];

function git(...args: string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}

/** The newest release tag before this revision, or the branch that releases are made from. */
function lastRelease(): string {
  const [tag] = git('tag', '--list', 'v*', '--sort=-version:refname', '--merged', 'HEAD').split('\n');
  return tag || git('rev-parse', '--verify', '--quiet', 'origin/main');
}

const base = git('rev-parse', '--verify', `${process.argv[2] ?? lastRelease()}^{commit}`);
const folder = mkdtempSync(join(tmpdir(), 'cdk8s-digitalhub-'));
try {
  git('worktree', 'add', '--detach', '--quiet', join(folder, 'base'), base);
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'base', 'node_modules'));
  execFileSync('npx', COMPILE, { cwd: join(folder, 'base'), stdio: ['ignore', 'ignore', 'inherit'] });
  const options = ['--error-on', 'all', '--keys', '--ignore-file', '.compatignore'];
  execFileSync('npx', ['jsii-diff', join(folder, 'base'), ROOT, ...options], { cwd: ROOT, stdio: 'inherit' });
  console.log(`no breaking changes since ${base.slice(0, 8)}`);
} finally {
  rmSync(folder, { recursive: true });
  git('worktree', 'prune');
}
