/** What is set in an environment, but not under these names. */
export function withoutNames(
  env: Readonly<Record<string, string | undefined>>,
  isLeftOut: (name: string) => boolean,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined || isLeftOut(name) ? [] : [[name, value]])),
  )
}
