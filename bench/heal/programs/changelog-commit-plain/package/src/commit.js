const CONVENTION = /^(?<type>[a-z]+)(?:\((?<scope>[^)]+)\))?(?<breaking>!)?: (?<subject>.+)$/

/**
 * One line of `git log --format='%h %s'`.
 *
 * @returns {{ hash: string, type: string, scope: string | null, subject: string, isBreaking: boolean }}
 */
export function readCommit(line) {
  const gap = line.indexOf(' ')
  const hash = line.slice(0, gap)
  const message = line.slice(gap + 1)
  const { type, scope, breaking, subject } = CONVENTION.exec(message).groups
  return { hash, type, scope: scope ?? null, subject, isBreaking: breaking === '!' }
}
