import type { Finding } from '../analyze-log.ts'
import { EditRefused } from '../workflow/edit-refused.ts'

/** The file that a log misses, as the repository names it: without the runner's own folder. @throws EditRefused */
export function missingPath({ details }: Finding): string {
  const path = details.path
    ?.replace(/^\/(?:home\/runner|Users\/runner|__w)(?:\/work)?\/([^/]+)\/\1\//, '')
    .replace(/^\/builds\/[^/]+\/[^/]+\//, '')
    .replace(/^\.\//, '')
  if (!path || !/^[\w][\w./@+-]*$/.test(path) || path.includes('..'))
    throw new EditRefused('The log does not name a file of the repository.')
  return path
}

/** Where a script names the file. */
export function namesOf(from: string): { follow(script: string, to: string): string } {
  const named = new RegExp(`(?<![\\w/-])(\\./)?${from.replace(/[^\w]/g, '\\$&')}(?![\\w/-])`, 'g')
  return { follow: (script, to) => script.replace(named, (_, here = '') => inScript(to, here)) }
}

/** As it was written. At the top it needs the folder: without a slash the shell looks for a command. */
function inScript(path: string, here: string): string {
  return `${path.includes('/') ? here : './'}${path}`
}
