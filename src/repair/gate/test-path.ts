/** Files that say what is right: a patch never touches them. */
export function isTestPath(path: string): boolean {
  return /(^|\/)(?:tests?|__tests__|specs?|__mocks__|fixtures)\/|[._-](?:test|spec)\.[cm]?[jt]sx?$|(^|\/)test\.[cm]?[jt]sx?$/.test(
    path,
  )
}
