/** Parts of a manifest. */
type Part = Record<string, any>;

/** What Kubernetes would add by itself, where nothing else is said. */
const POD_DEFAULTS: Part = {
  dnsPolicy: 'ClusterFirst',
  enableServiceLinks: true,
  hostNetwork: false,
  setHostnameAsFQDN: false,
  terminationGracePeriodSeconds: 30,
};
const SECURITY_DEFAULTS: Part = { privileged: false, readOnlyRootFilesystem: false, fsGroupChangePolicy: 'Always' };

/**
 * A Job's spec as the API server would understand it: defaults that are stated count as if they were not, and what the
 * pod says of security counts for its containers. Two ways of writing one Job are the same then.
 */
export function effectiveJob({ metadata, spec }: Part): Part {
  const { securityContext: podSecurity = {}, containers, ...pod } = spec.template.spec;
  const { runAsNonRoot, seccompProfile, ...rest } = without(podSecurity, SECURITY_DEFAULTS);
  const { 'cdk8s.io/metadata.addr': _address, ...labels } = spec.template.metadata.labels;
  return {
    labels: metadata.labels,
    spec: {
      ...spec,
      template: {
        metadata: { labels },
        spec: {
          ...without(pod, POD_DEFAULTS),
          volumes: pod.volumes.map(({ persistentVolumeClaim: claim, ...volume }: Part) => claim
            ? { ...volume, persistentVolumeClaim: without(claim, { readOnly: false }) } : volume),
          securityContext: rest,
          containers: containers.map((container: Part) => ({
            ...container,
            securityContext: {
              runAsNonRoot,
              seccompProfile,
              ...without(container.securityContext ?? {}, SECURITY_DEFAULTS),
            },
          })),
        },
      },
    },
  };
}

function without(part: Part, defaults: Part): Part {
  return Object.fromEntries(
    Object.entries(part).filter(([key, value]) => !(key in defaults && defaults[key] === value)),
  );
}
