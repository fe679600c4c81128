/** Who reads the files of a volume that is made from a ConfigMap or Secret. */
export interface Reader {
  /** Undefined where the image decides. */
  readonly user?: number;
  readonly isNotRoot: boolean;
  readonly isInRootGroup: boolean;
  /** Whether the pod has a group for its volumes, which the reader belongs to. */
  readonly hasFsGroup: boolean;
}

/** Why a mode does not do what it seems to, and what does. */
export interface ModeProblem {
  readonly reason: string;
  readonly fix: string;
}

/** The modes that files have in practice. */
const USUAL = new Set([
  0o400, 0o440, 0o444, 0o500, 0o550, 0o555, 0o600, 0o640, 0o644, 0o660, 0o664, 0o666, 0o700, 0o750, 0o755, 0o770, 0o775,
  0o777,
]);

/** What is surprising in the mode of a file, if anything. */
export function modeProblem(mode: number, reader: Reader): ModeProblem | undefined {
  const { user, isNotRoot, isInRootGroup, hasFsGroup } = reader;
  const meant = parseInt(String(mode), 8);
  if (!USUAL.has(mode) && USUAL.has(meant) && octal(meant) === `0o${mode}`) {
    return {
      reason: `${mode} is decimal, and stands for the mode ${octal(mode)}.`,
      fix: `Did you mean ${octal(meant)}, which is ${meant}?`,
    };
  }
  const [, ofGroup, ofAll] = digitsOf(mode);
  const forGroup = octal(withGroup(mode));
  if (hasFsGroup) {
    return isRead(ofGroup) ? undefined : {
      reason: `Kubernetes changes ${octal(mode)} to ${forGroup}, because "fsGroup" is set: programs such as ssh can refuse `
        + 'a key that a group can read.',
      fix: `Write ${forGroup} if the group may read it. If not, copy the file and change the mode of the copy when the run `
        + 'starts.',
    };
  }
  const isReadable = isRead(ofAll) || (isInRootGroup && isRead(ofGroup));
  return !isNotRoot || isReadable ? undefined : {
    reason: `The files belong to root, so ${user === undefined ? 'the user of the run' : `user ${user}`} `
      + `${isRead(ofGroup) ? 'may not be able to' : 'cannot'} read them with the mode ${octal(mode)}.`,
    fix: `Set "fsGroup: ${user ?? 1000}"${isRead(ofGroup) ? '' : ` and write ${forGroup}`}, for example, or write 0o444 if `
      + 'all users may read them.',
  };
}

/** What owner, group and all others may do with a file: 4 is to read it. */
function digitsOf(mode: number): number[] {
  return [...mode.toString(8).padStart(3, '0')].map(Number);
}

function isRead(digit: number): boolean {
  return digit >= 4;
}

/** The mode that the kubelet gives to the files where the pod has a group for volumes: owner and group can read them. */
function withGroup(mode: number): number {
  const [owner, group, all] = digitsOf(mode);
  const digits = [...[owner, group].map((digit) => isRead(digit) ? digit : digit + 4), all];
  return parseInt(digits.join(''), 8);
}

function octal(mode: number): string {
  return `0o${mode.toString(8)}`;
}
