/** What is asked of a storage class. */
export interface ClaimTemplate {
  readonly size?: string;
  readonly storageClass?: string;
  readonly accessModes?: readonly string[];
}

/** The same in words: whatever tells two of them apart. */
export function describeTemplate({ size, storageClass, accessModes }: ClaimTemplate): string {
  const parts = [
    `size ${size ?? 'of the platform'}`, storageClass !== undefined && `class ${storageClass}`, accessModes?.join('+'),
  ];
  return parts.filter(Boolean).join(', ');
}
