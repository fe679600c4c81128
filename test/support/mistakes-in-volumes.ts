import * as kplus from 'cdk8s-plus-28';
import { makeChart } from './synth';
import {
  DigitalHubRunProps,
  RunVolume,
} from '../../src';
import { Code } from '../../src/private/diagnostics/catalogue';

type Props = Partial<DigitalHubRunProps>;

const mount = { name: 'v', mountPath: '/v' };
const emptyDir = (options: object = {}) => RunVolume.emptyDir({ ...mount, ...options });
const claim = (options: object) => ({ volumes: [RunVolume.persistentVolumeClaim({ ...mount, ...options })] });
const initContainer = (options: object): Props => ({ initContainers: [{ image: 'busybox:1', ...options }] });
const accounts = makeChart('accounts');
const scratch = kplus.Volume.fromEmptyDir(accounts, 'scratch', 'scratch');

/** Mistakes in volumes and what mounts them, and what is said of each. */
export const VOLUME_MISTAKES: [Code, string, Props][] = [
  [
    'DH1004',
    'volumes[0].mode: 644 is not a file mode. Give an integer from 0 to 0o777 (511), such as 0o440.',
    { volumes: [RunVolume.secret({ ...mount, secretName: 's', mode: 644 })] },
  ],
  [
    'DH1006',
    'volumes[0].mountPath: It is missing. Write a string.',
    { volumes: [RunVolume.emptyDir({ name: 'v' } as never)] },
  ],
  [
    'DH1206',
    'resourceClaims[0]: The claim must have either a "resourceClaimName" or a "resourceClaimTemplateName". Set one of '
      + 'them.',
    { resourceClaims: [{ name: 'gpu' }] },
  ],
  [
    'DH1207',
    'resourceClaims[0].resourceClaimName: "A" cannot be the name of a ResourceClaim. Use lower-case letters, digits, '
      + '"-" and ".", starting and ending with a letter or digit, at most 253 characters.',
    { resourceClaims: [{ name: 'gpu', resourceClaimName: 'A' }] },
  ],
  [
    'DH1101',
    'volumes[0].sizeLimit: "1GB" is not a valid Kubernetes quantity. Write "1G" or "1Gi".',
    { volumes: [emptyDir({ sizeLimit: '1GB' })] },
  ],
  ['DH1102', 'volumes[0].size: "0" is zero. Use a quantity greater than zero.', claim({ size: '0' })],
  [
    'DH1102',
    'volumes[0].sizeLimit: "-1Gi" is negative. Use zero or more.',
    { volumes: [emptyDir({ sizeLimit: '-1Gi' })] },
  ],
  [
    'DH1201',
    'volumes[0].name: "My_Data" cannot be the name of a volume. Use lower-case letters, digits and "-", starting and '
      + 'ending with a letter or digit, at most 63 characters.',
    { volumes: [emptyDir({ name: 'My_Data' })] },
  ],
  [
    'DH1202',
    'volumes[1].name: "v" is already the name of volumes[0]. Give each volume of a run its own name.',
    { volumes: [emptyDir(), emptyDir({ mountPath: '/w' })] },
  ],
  [
    'DH1202',
    'volumes[0].name: "shared-dir" is already the name of resources.disk. Give each volume of a run its own name.',
    { resources: { disk: '1Gi' }, volumes: [emptyDir({ name: 'shared-dir' })] },
  ],
  [
    'DH1203',
    'volumes[1].mountPath: "/v" is already the mount path of volumes[0]. Mount each volume of a run at its own path.',
    { volumes: [emptyDir(), emptyDir({ name: 'w' })] },
  ],
  [
    'DH1204',
    'volumes[0].mountPath: "data" is not an absolute path. Write "/data", for example.',
    { volumes: [emptyDir({ mountPath: 'data' })] },
  ],
  [
    'DH1204',
    'volumes[0].mountPath: "/data:ro" contains a colon or a line break, which container runtimes reject. Choose a path '
      + 'without it.',
    { volumes: [emptyDir({ mountPath: '/data:ro' })] },
  ],
  [
    'DH1205',
    'volumes[0].subPath: "../a" is not a path inside the volume. Write a relative path without "..".',
    { volumes: [emptyDir({ subPath: '../a' })] },
  ],
  [
    'DH1206',
    'volumes[0].size: "claimName" mounts the claim "data", which exists, but "size" would create one. Drop "size" to '
      + 'mount the claim that exists, or "claimName" to create one.',
    claim({ claimName: 'data', size: '1Gi' }),
  ],
  [
    'DH1206',
    'volumes[0].claim: "claim" and "claimName" exclude each other. Keep one of them.',
    claim({ claimName: 'data', claim: kplus.PersistentVolumeClaim.fromClaimName(accounts, 'c', 'data') }),
  ],
  [
    'DH1206',
    'volumes[0].configMapName: Neither "configMapName" nor "configMap" is given. Give one of them.',
    { volumes: [RunVolume.configMap(mount)] },
  ],
  [
    'DH1206',
    'volumes[0].secret: "secretName" and "secret" exclude each other. Keep one of them.',
    {
      volumes: [
        RunVolume.secret({ ...mount, secretName: 's', secret: kplus.Secret.fromSecretName(accounts, 's', 's') }),
      ],
    },
  ],
  [
    'DH1207',
    'volumes[0].claimName: "My Data" cannot be the name of a PersistentVolumeClaim. Use lower-case letters, digits, '
      + '"-" and ".", starting and ending with a letter or digit, at most 253 characters.',
    claim({ claimName: 'My Data' }),
  ],
  [
    'DH1207',
    'runtimeClass: "" cannot be the name of a RuntimeClass. Use lower-case letters, digits, "-" and ".", starting and '
      + 'ending with a letter or digit, at most 253 characters.',
    { runtimeClass: '' },
  ],
  [
    'DH1207',
    'serviceAccount: "A" cannot be the name of a ServiceAccount. Use lower-case letters, digits, "-" and ".", starting '
      + 'and ending with a letter or digit, at most 253 characters.',
    { serviceAccount: kplus.ServiceAccount.fromServiceAccountName(accounts, 'a', 'A') },
  ],
  [
    'DH1208',
    'volumes[0].accessModes: "readwriteonce" is not an access mode. Write "ReadWriteOnce".',
    claim({ accessModes: ['readwriteonce'] }),
  ],
  [
    'DH1208',
    'volumes[0].accessModes: The list is empty. Give at least one of "ReadWriteOnce", "ReadOnlyMany", "ReadWriteMany" '
      + 'and "ReadWriteOncePod", or leave the option out.',
    claim({ accessModes: [] }),
  ],
  [
    'DH1208',
    'volumes[0].accessModes: "ReadWriteOncePod" excludes all other access modes. Keep it alone, or drop it.',
    claim({ accessModes: ['ReadWriteOncePod', 'ReadOnlyMany'] }),
  ],
  [
    'DH1209',
    'volumes[0]: Kubernetes 1.28 has no image volumes that are on by default. Set the platform\'s "kubernetesVersion" '
      + 'to "1.35" or newer if your clusters are, or use another kind of volume.',
    { volumes: [RunVolume.image({ ...mount, reference: 'a:1' })] },
  ],
  [
    'DH1210',
    'volumes[0].medium: No node offers the medium "memory", so the pod would never start. Write "Memory", "HugePages" '
      + 'or "HugePages-2Mi", or leave the option out for the node\'s disk.',
    { volumes: [emptyDir({ medium: 'memory' })] },
  ],
  [
    'DH1211',
    'volumes[0].items["a"].path: "../x" is not a path below the mount path. Write a relative path that does not begin '
      + 'with ".." and holds no "..".',
    { volumes: [RunVolume.configMap({ ...mount, configMapName: 'c', items: { a: { path: '../x' } } })] },
  ],
  [
    'DH1211',
    'volumes[0].items["a b"]: "a b" cannot be a key of a Secret. Use letters, digits, "-", "_" and ".", at most 253 '
      + 'characters, not starting with "..".',
    { volumes: [RunVolume.secret({ ...mount, secretName: 's', items: { 'a b': { path: 'x' } } })] },
  ],
  [
    'DH1203',
    'initContainers[0].volumeMounts[1]: "/v" is already the mount path of another volume. Mount each volume of a '
      + 'container at its own path.',
    initContainer({ volumeMounts: [{ path: '/v', volume: scratch }, { path: '/v', volume: scratch }] }),
  ],
  [
    'DH1202',
    'initContainers[0].volumeMounts[0]: "scratch" is the name of another volume of the run. Give each volume of a run '
      + 'its own name.',
    { volumes: [emptyDir({ name: 'scratch' })], ...initContainer({ volumeMounts: [{ path: '/v', volume: scratch }] }) },
  ],
  [
    'DH1205',
    'initContainers[0].volumeMounts[0]: "../x" is not a path inside the volume. Write a relative path without "..".',
    initContainer({ volumeMounts: [{ path: '/v', subPath: '../x', volume: scratch }] }),
  ],
  [
    'DH2010',
    'volumes[1].mountPath: "/v/" is the same folder as "/v", where volumes[0] is mounted. Mount each volume of a run '
      + 'in its own folder.',
    { volumes: [emptyDir(), emptyDir({ name: 'w', mountPath: '/v/' })] },
  ],
  [
    'DH2006',
    'volumes[0].sizeLimit: "8Gi" is more than the memory limit "4Gi", which it counts towards. Use at most "4Gi", or '
      + 'raise "resources.memLimit".',
    { resources: { mem: '4Gi' }, volumes: [emptyDir({ sizeLimit: '8Gi', medium: 'Memory' })] },
  ],
  [
    'DH2028',
    'volumes[0]: On most storage classes a new volume belongs to root, so user 1000 cannot write to it: "fsGroup" is not '
      + 'set. Set "fsGroup: 1000", for example, which gives the volume to this group, or acknowledge this warning if all '
      + 'users can write to volumes of the storage class.',
    claim({ size: '1Gi' }),
  ],
  [
    'DH2030',
    'resources.gpu: The run requests "nvidia.com/gpu", and also "nvidia.com/mig-3g.40gb", which '
      + 'resources.extended["nvidia.com/mig-3g.40gb"] sets: its pod needs a node with all of them. Keep one of them, or '
      + 'acknowledge this warning if the cluster has such nodes.',
    { resources: { gpu: '1', extended: { 'nvidia.com/mig-3g.40gb': '1' } } },
  ],
  [
    'DH2031',
    'volumes[0].mode: 400 is decimal, and stands for the mode 0o620. Did you mean 0o400, which is 256?',
    { volumes: [RunVolume.secret({ ...mount, secretName: 's', mode: 400 })] },
  ],
];
