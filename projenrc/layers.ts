/**
 * The folders and public files of `src`, from the bottom to the top. Each imports only from its own rank and those
 * before it; nothing imports
 * in a circle. Type imports count.
 */
export const LAYERS: readonly (readonly string[])[] = [
  ['private/util'],
  ['private/kubernetes'],
  ['private/diagnostics'],
  ['private/schema'],
  [
    'private/volumes', 'private/source', 'volume.ts', 'volume-options.ts', 'source.ts', 'security.ts', 'naming.ts',
    'environment.ts', 'resources.ts', 'scheduling.ts',
    'service-port.ts', 'platform-objects.ts', 'run-props.ts', 'job-run-props.ts', 'profile-props.ts',
    'explanation-row.ts', 'budget-row.ts',
  ],
  ['private/contract'],
  ['private/layers'],
  ['private/options', 'private/template', 'profile.ts', 'platform-props.ts'],
  ['private/description'],
  ['private/render'],
  ['private/rules'],
  ['private/report', 'explanation.ts', 'budget.ts', 'diagnostics.ts'],
  ['run.ts', 'platform.ts'],
  ['private/spec'],
  ['digitalhub-run.ts', 'scheduled-run.ts', 'deployment-run.ts', 'service-run.ts', 'pod-run.ts', 'run-spec.ts'],
  ['private/fast', 'fast-app.ts'],
  ['private/assertions', 'match.ts', 'matcher.ts', 'run-assertions.ts', 'asserted-run.ts'],
  ['private/cli'],
  ['private/typing', 'index.ts'],
];
