/** The options of a volume that a storage class provisions. */
export interface ClaimTemplate {
  readonly size?: string;
  readonly storageClass?: string;
  readonly accessModes?: readonly string[];
}

/** Describes all options in which two templates can differ. */
export function describeTemplate({ size, storageClass, accessModes }: ClaimTemplate): string {
  return [
    `size ${size ?? 'of the platform'}`,
    storageClass !== undefined && `class ${storageClass}`,
    accessModes?.join('+'),
  ].filter(Boolean).join(', ');
}
