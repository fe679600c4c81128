/** A user's name as DigitalHub Core sanitizes it: lower case, and only letters, digits and dashes. */
export function sanitize(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9-]+/g, '');
}

/** The Secret that holds a project's secrets. */
export function projectSecretName(project: string): string {
  return `proj-secrets-${sanitize(project)}`;
}
