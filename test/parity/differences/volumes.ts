import { claimOf, inMain, inSettings, isKeyHere, namesClaim, spelled } from '../conditions';
import {
  allOf, anyOf, field, inPod, keyOf, missing, of, optionsOf, refusal, settingsOf, some, volumesOf,
} from '../row';
import type { Row } from '../row';

/** Differences in volumes, claims and sources. */
export const OF_VOLUMES: readonly Row[] = [
  {
    method: 'K8sBuilderHelper.getVolume',
    there: '`volume_type: config_map` and `secret` are an error',
    here: '`RunVolume.configMap`, `.secret`',
    why: 'the earlier edition of the documentation describes them; admission control can reject them',
    explains: refusal(/VolumeType` from String "(config_map|secret)"/, undefined),
  },
  {
    method: 'K8sBuilderHelper.getVolume',
    there: '`size_limit` and `medium` of an `empty_dir` are ignored',
    here: 'both are used',
    why: 'they are documented',
    explains: anyOf(
      inPod(/volumes\[[^\]]+\]\.emptyDir\.medium$/, undefined, spelled('medium')),
      allOf(inPod(/volumes\[[^\]]+\]\.emptyDir\.sizeLimit$/, some, some), (one) =>
        volumesOf(one).some(({ name, spec }) => name === keyOf(one, 'volumes') && spec?.size_limit !== undefined)),
    ),
  },
  {
    method: 'K8sBuilderHelper.getVolume',
    there: '`claim_name` of a `shared_volume` is ignored: the claim has the volume\'s name',
    here: 'it counts, as `claimName` does',
    why: 'both spellings count',
    explains: inPod(/volumes\[[^\]]+\]\.persistentVolumeClaim\.claimName$/, isKeyHere, (value, one) =>
      volumesOf(one).some(({ volume_type: type, spec }) => type === 'shared_volume' && spec?.claim_name === value)),
  },
  {
    method: 'K8sBuilderHelper.getVolume',
    there: '`claim_name` of a `persistent_volume_claim` is ignored: a new claim is created',
    here: 'the existing claim is mounted',
    why: 'it is documented',
    explains: anyOf(
      allOf(of('PersistentVolumeClaim'), missing('here'), (one) => namesClaim(claimOf(one), one)),
      allOf(inPod(/volumes\[[^\]]+\]\.persistentVolumeClaim\.claimName$/, /^<run>-/, some),
        (one) => namesClaim(keyOf(one, 'volumes'), one)),
    ),
  },
  {
    method: 'K8sBuilderHelper.getVolume',
    there: '`storage_class` counts for claims, `storageClass` for ephemeral volumes; the other spelling is ignored',
    here: 'both spellings count for both',
    why: 'the other spelling is a slip',
    explains: anyOf(
      allOf(of('PersistentVolumeClaim'), field(/^spec\.storageClassName$/, () => true, spelled('storageClass'))),
      inPod(/volumes\[[^\]]+\]\.ephemeral\.volumeClaimTemplate\.spec\.storageClassName$/, () => true, spelled('storage_class')),
    ),
  },
  {
    method: 'K8sBuilderHelper.getVolume',
    there: '`volumeMode: Filesystem` of claims, and the pull policy IfNotPresent of image volumes, are written',
    here: 'not rendered; the policy if `pullPolicy` sets one',
    why: 'they are the Kubernetes defaults; for the tag `latest`, Always is',
    explains: anyOf(
      allOf(of('PersistentVolumeClaim'), field(/^spec\.volumeMode$/, 'Filesystem', undefined)),
      inPod(/volumes\[[^\]]+\]\.ephemeral\.volumeClaimTemplate\.spec\.volumeMode$/, 'Filesystem', undefined),
      inPod(/volumes\[[^\]]+\]\.image\.pullPolicy$/, 'IfNotPresent', undefined),
    ),
  },
  {
    method: 'K8sBuilderHelper.getVolumeMount',
    there: '`sub_path` of a volume is ignored',
    here: 'it counts, as `subPath` does',
    why: 'both spellings count',
    explains: inMain(/volumeMounts\[[^\]]+\]\.subPath$/, undefined, spelled('sub_path')),
  },
  {
    method: 'K8sBaseFramework.buildVolumes',
    there: 'labels in the claim template of ephemeral volumes',
    here: 'none',
    why: 'the pod has them',
    explains: inPod(/volumes\[[^\]]+\]\.ephemeral\.volumeClaimTemplate\.metadata\.labels\./, some, undefined),
  },
  {
    method: 'K8sBaseFramework.buildVolumes',
    there: 'a profile\'s volume with the name or path of another is a second one, which a server rejects',
    here: 'it replaces the other',
    why: 'the pod would never be created',
    explains: allOf((one) => inSettings('volumes')(one), anyOf(
      inPod(/(?:(?:c|initC)ontainers\[[^\]]+\]\.volumeMounts|volumes)\[[^\]]+ #2\]\./, some, undefined),
      inPod(/volumes\[shared-dir\]\./, some, undefined),
      allOf(inPod(/volumes\[[^\]]+\]\.emptyDir\.sizeLimit$/, some, some), ({ field: path, core, object, here }) =>
        core.get(`${object}.${path.replace(/\[([^\]]+)\]/, '[$1 #2]')}`) === here),
    )),
  },
  {
    method: 'K8sBaseFramework.buildVolumeMounts',
    there: '`/init-config-map` is mounted in all containers',
    here: 'only in the init container that reads it',
    why: 'no other container needs it',
    explains: inMain(/volumeMounts\[\/init-config-map\]\.(name|mountPath)$/, /init-config-map$/, undefined),
  },
  {
    method: 'K8sBaseFramework.buildInitConfigMap',
    there: 'the ConfigMap can change',
    here: '`immutable: true`, with a hash in its name',
    why: 'a changed source is a changed run',
    explains: allOf(of('ConfigMap'), field(/^immutable$/, undefined, true)),
  },
  {
    method: 'K8sBaseFramework.buildVolumes',
    there: '`oci://` references become image volumes',
    here: 'an error (`DH1616`); `RunVolume.image` does the same',
    why: 'it is a volume',
    explains: allOf((one) => String(optionsOf(one).source?.source).startsWith('oci://'), anyOf(
      refusal(undefined, 'DH1616'),
      allOf(of('ConfigMap'), missing('here')),
      inPod(/(?:initContainers\[<source>\]|containers\[<main>\]\.volumeMounts\[\/shared\]|volumes\[[^\]]+\])\./, some, undefined),
    )),
  },
  {
    method: 'K8sBaseFramework.buildPersistentVolumeClaims',
    there: 'claims of a template are mounted, but not created',
    here: 'they are created',
    why: 'a profile can define volumes',
    explains: allOf(of('PersistentVolumeClaim'), missing('there'), (one) => (settingsOf(one).volumes ?? []).some((volume: any) =>
      volume.volume_type === 'persistent_volume_claim' && volume.name === claimOf(one))),
  },
];
