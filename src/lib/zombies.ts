import { readdirSync, readFileSync } from 'node:fs'

/**
 * Whether a process group has only members that have ended and were not collected by their parent yet. They do nothing
 * any more, but signals still reach them; where the first process of a system is slow to collect, for seconds.
 * False where there is no /proc to tell.
 */
export function hasOnlyZombies(group: number): boolean {
  try {
    return !readdirSync('/proc').some((name) => /^\d+$/.test(name) && isLiveMember(name, group))
  } catch {
    return false
  }
}

function isLiveMember(pid: string, group: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The second field is the program's name in parentheses, which may hold anything.
    const [state, , ownGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return Number(ownGroup) === group && state !== 'Z' && state !== 'X'
  } catch {
    // It ended meanwhile.
    return false
  }
}
