import { gt, intersects, minVersion, satisfies, validRange } from 'semver'
import type { Finding } from '../analyze-log.ts'
import { EditRefused } from '../workflow/edit-refused.ts'

export interface FittingVersion {
  tool: 'node' | 'python'
  /** As people call it. */
  title: string
  /** The line of releases that fits first, as `18` or `3.9`. */
  version: string
  /** The range that asks for it. */
  wanted: string
  got: string
  /** Whether a version or range of a file is the one that ran, and none that would fit. */
  isWrong(written: string): boolean
}

/** The first version that fits what the log asks for. @throws EditRefused where that is not sure, or is none that is newer. */
export function fittingVersion({ details, decisive }: Finding): FittingVersion {
  const { tool: named = '', wanted, got } = details
  const tool = /^node/i.test(named) ? 'node' : /\bdifferent Python\b/.test(decisive.text) ? 'python' : undefined
  // Python puts commas between what must all hold.
  const range = validRange(wanted?.replaceAll(',', ' '))
  if (!tool || wanted === undefined || range === null || got === undefined || validRange(got) === null)
    throw new EditRefused('Which version of which tool would fit is not sure.')
  const title = tool === 'node' ? 'Node' : 'Python'
  const first = minVersion(range)!
  const version = tool === 'node' ? `${first.major}` : `${first.major}.${first.minor}`
  if (satisfies(got, version) || !gt(first, minVersion(got)!))
    throw new EditRefused(`What asks for ${wanted} does not go with ${title} ${got}.`)
  return {
    ...{ tool, title, version, wanted, got },
    isWrong: (written) =>
      /\d/.test(written) &&
      validRange(written) !== null &&
      satisfies(minVersion(got)!, written) &&
      !intersects(written, range),
  }
}
