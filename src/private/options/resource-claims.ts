import { single } from './option';
import type { RunResourceClaim } from '../../resources';
import { inside } from '../diagnostics/diagnostic';
import { referenceProblem } from '../diagnostics/problem';
import { dnsLabel } from '../kubernetes/names';
import { list, string, struct, whole } from '../schema/schema';
import { quote } from '../util/string';

export const resourceClaims = single({
  name: 'resourceClaims',
  schema: whole(list(struct<RunResourceClaim>('RunResourceClaim', {
    name: string, resourceClaimName: string, resourceClaimTemplateName: string,
  }, 'name'))),
  check: (claims, location, diagnostics, { context }) => {
    if (claims.length > 0 && !context.target.isAtLeast(1, 34)) {
      diagnostics.add('DH1605', location,
        `Resource claims need Kubernetes 1.34, but the platform's "kubernetesVersion" is ${context.target}.`,
        'Set "kubernetesVersion" to "1.34" or newer if your clusters are, or remove the option.');
    }
    claims.forEach((claim, i) => {
      const { name, resourceClaimName, resourceClaimTemplateName } = claim;
      const at = inside(location, `[${i}]`);
      const must = dnsLabel(name);
      if (must) {
        diagnostics.add('DH1002', inside(at, 'name'), `${quote(name)} cannot be the name of a claim.`, `Use ${must}.`);
      }
      if (claims.findIndex((other) => other.name === name) < i) {
        diagnostics.add('DH1002', inside(at, 'name'), `${quote(name)} is the name of another claim of the run.`,
          'Give each claim its own name.');
      }
      if ((resourceClaimName === undefined) === (resourceClaimTemplateName === undefined)) {
        diagnostics.add(
          'DH1206',
          at,
          'The claim must have either a "resourceClaimName" or a "resourceClaimTemplateName".',
          'Set one of them.',
        );
      }
      diagnostics.addProblem(resourceClaimName === undefined ? undefined : referenceProblem(
        resourceClaimName,
        'ResourceClaim',
      ),
      inside(at, 'resourceClaimName'));
      diagnostics.addProblem(
        resourceClaimTemplateName === undefined ? undefined : referenceProblem(
          resourceClaimTemplateName,
          'ResourceClaimTemplate',
        ),
        inside(at, 'resourceClaimTemplateName'));
    });
  },
  render: {
    main: (main, claims) => { main.resources = { ...main.resources, claims: claims.map(({ name }) => ({ name })) }; },
    podManifest: (pod, claims) => { pod.resourceClaims = claims.map((claim) => ({ ...claim })); },
  },
});
