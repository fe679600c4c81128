/** A user's name as DigitalHub Core sanitizes it: lower case, and only letters, digits and dashes. */
export function sanitize(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9-]+/g, '');
}

/** A name of Kubernetes made of a user's; undefined where nothing of it is left. */
export function derivedName(name: string): string | undefined {
  return sanitize(name).replace(/^-+|-+$/g, '') || undefined;
}

/** The Secret that holds a project's secrets. */
export function projectSecretName(project: string): string {
  return `proj-secrets-${sanitize(project)}`;
}
