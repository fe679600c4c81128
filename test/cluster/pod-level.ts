/** The levels of the Pod Security Standards. */
export type PodLevel = 'restricted' | 'baseline' | 'privileged';
