import { ANY_LAYER, single } from './option';
import { runAsUser } from './run-as-user';
import { RunSecurity } from '../../security';
import { LayerKind } from '../contract/run';
import { having, ownInstance } from '../schema/schema';
import { quote } from '../util/string';

export const security = single({
  name: 'security',
  schema: ownInstance<RunSecurity>({
    what: 'a RunSecurity',
    example: 'RunSecurity.baseline()',
    matches: having('_toSecurityContext'),
    written: {
      form: 'name',
      of: 'RunSecurity',
      make: () => ({
        restricted: RunSecurity.restricted,
        baseline: RunSecurity.baseline,
        privileged: RunSecurity.privileged,
      }),
    },
  }),
  statedBy: ANY_LAYER,
  default: () => RunSecurity.restricted(),
  show: String,
  check: (value, location, diagnostics, run) => {
    const user = run.resolved.single(runAsUser);
    const ofOther = location.layer.kind === LayerKind.PROFILE ? ` of ${location.layer.owner}` : '';
    if (value.nonRoot && user?.value === 0) {
      diagnostics.add('DH1501', user,
        `User 0 is root, and the security level ${quote(value.level)}${ofOther} forbids root.`,
        `Use another user, such as 1000${ofOther === '' ? ', or "security: RunSecurity.baseline()"' : ''}.`);
    } else if (value.nonRoot && !user) {
      diagnostics.add('DH2003', 'runAsUser',
        'The run must not run as root, but no user is set: an image whose user is root, or a name, does not start.',
        'Set "runAsUser: 1000", for example, or "security: RunSecurity.baseline()", or acknowledge this warning if the '
          + 'image\'s user is a number other than 0.');
    }
  },
  declare: ({ securityContext }, value) => { securityContext.ensureNonRoot = value.nonRoot; },
  render: {
    pod: (pod, value) => { pod.securityContext = { ...value._toPodSecurityContext(), ...pod.securityContext }; },
    main: (main, value) => { main.securityContext = value._toSecurityContext(); },
  },
});
