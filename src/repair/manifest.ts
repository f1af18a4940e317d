/** The object in a package.json; null where there is none. */
export function parseManifest(text: string | undefined): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    // A file that npm would refuse as well.
    return null
  }
}
