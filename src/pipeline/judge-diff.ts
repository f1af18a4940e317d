import { UserError } from '../domain/errors.ts'
import { patchedTree } from '../lib/patched-tree.ts'
import { judgePatch, type PatchJudgement } from '../policy/patch/judge.ts'
import { faultOfPath } from '../policy/patch/paths.ts'

export interface Ground {
  repo: string
  /** Commit that the patch is for; what is checked out when absent. */
  base?: string
  /** Path of the test that the program itself wrote into the patch: what such a test must do, starting the app, is no new capability. */
  ownTest?: string
}

/** What may become of a unified diff, by the trees that git makes of it. One that does not apply is rejected. */
export async function judgeDiff(diff: string, { repo, base = 'HEAD', ownTest }: Ground): Promise<PatchJudgement> {
  const fault = headerFault(diff)
  if (fault) return rejected('header', fault)
  try {
    return judgePatch(await patchedTree(repo, { patch: diff, base }), ownTest === undefined ? {} : { ownTest })
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return rejected('apply', { path: '', reason: error.message })
  }
}

function rejected(rule: string, fault: { path: string; reason: string }): PatchJudgement {
  return { verdict: 'reject', findings: [{ verdict: 'reject', rule, ...fault }] }
}

/** What the text says of itself, before git reads it: paths that lead elsewhere, and headers that do not agree. */
function headerFault(patch: string): { path: string; reason: string } | undefined {
  if (/^GIT binary patch$/m.test(patch)) return { path: '', reason: 'It holds something that is not text.' }
  let named: string | undefined
  for (const header of patch.split('\n')) {
    const [, both] = /^diff --git a\/(.*)$/.exec(header) ?? []
    if (both !== undefined) named = both
    const [, path] =
      /^(?:---|\+\+\+) (?:[ab]\/)?([^\t]*)/.exec(header) ?? /^(?:rename|copy) (?:from|to) (.*)$/.exec(header) ?? []
    if (path === undefined || path === '/dev/null' || path === '') continue
    const fault = faultOfPath(path)
    if (fault) return { path, reason: `The path ${fault}.` }
    if (named !== undefined && !named.includes(path)) return { path, reason: 'Its headers name different files.' }
  }
  return undefined
}
