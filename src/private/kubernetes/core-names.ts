/** A name as DigitalHub Core makes it of what users name freely: lower case, and nothing but letters, digits and dashes. */
export function sanitize(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9-]+/g, '');
}

/** The Secret that holds a project's secrets. */
export function projectSecretName(project: string): string {
  return `proj-secrets-${sanitize(project)}`;
}
