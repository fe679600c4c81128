import { readFileSync } from 'fs';
import { join } from 'path';
import { Diagnostic, Diagnostics, Severity } from '../../src';
import { runFor, VERDICT_ROWS } from '../support/verdict-options';
import { verdicts } from '../support/verdicts';

const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;

/** Where we are stricter than the API server, on purpose; `docs/decisions/stricter-than-the-server.md` says why. */
const STRICTER: Record<string, (input: any) => boolean> = {
  'resources.name': (name) => name === 'cpu',
  'name.existingClaim': (name) => !SUBDOMAIN.test(name) || name.length > 253,
  'name.containerPort': (name) => name === '',
  'name.configMap': (name) => !SUBDOMAIN.test(name) || name.length > 253,
  'name.secret': (name) => !SUBDOMAIN.test(name) || name.length > 253,
  'name.imagePullSecret': (name) => !SUBDOMAIN.test(name) || name.length > 253,
  'mount.path': (path) => !path.startsWith('/') || path.includes(':'),
  'emptyDir.medium': (medium) => medium === 'memory',
  'security.runAsUser': (user) => user === 0,
  'security.runAsUserNonRoot': (user) => user === 0,
  'name.deployment': (name) => name.length > 63,
  'service.targetPort': (port) => port === 0,
  'job.activeDeadlineSeconds': (deadline) => deadline === 0,
  'container.image': (image) => !['a', 'a:latest', 'localhost:5000/a'].includes(image),
  'container.imagePullPolicy': (policy) => policy === '',
};

function errorsFor(group: string, input: any, version: string): Diagnostic[] {
  return Diagnostics.of(runFor(group, input, version)).all.filter(({ severity }) => severity === Severity.ERROR);
}

test.each(VERDICT_ROWS)('%s on %s: %j is judged as by the API server', (group, version, input, verdict) => {
  const errors = errorsFor(group, input, version).map(({ message }) => message);
  const { accepted, message } = verdict[version];
  const stricter = STRICTER[group]?.(input) ?? false;
  if (accepted && !stricter) {
    expect(errors).toEqual([]);
  } else if (!accepted) {
    expect({ errors, message }).not.toEqual({ errors: [], message });
  }
});

test('every group in which we are stricter stands in the decision', () => {
  const page = readFileSync(join(__dirname, '../../docs/decisions/stricter-than-the-server.md'), 'utf8');
  expect(Object.keys(STRICTER).filter((group) => !page.includes(`\`${group}\``))).toEqual([]);
});

test.each(Object.keys(STRICTER))('%s: an input that is excepted is refused indeed', (group) => {
  const refused = verdicts(group).filter(({ input, '1.28': { accepted } }) => accepted && STRICTER[group](input)
    && errorsFor(group, input, '1.28').length > 0);
  expect(refused.length).toBeGreaterThan(0);
});
