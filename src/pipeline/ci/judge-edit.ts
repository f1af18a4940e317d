import { ABSENT, addedLines, type FileChange } from '../../policy/patch/change.ts'
import { judgePatch } from '../../policy/patch/judge.ts'
import type { CiFix } from './propose-fix.ts'

/** Whoever may do this in a workflow may do more than before. */
const WIDER_RIGHTS: readonly [RegExp, string][] = [
  [/^\s*(?:-\s*)?permissions\s*:/, 'sets permissions'],
  [/^\s*[\w-]+\s*:\s*['"]?(?:write|write-all)['"]?\s*(?:#.*)?$/, 'gives a right to write'],
  [/\bsecrets\b\s*(?:\.|\[|:)/, 'uses a secret'],
  [/\bpull_request_target\b|\bworkflow_run\b/, 'changes what sets it off'],
  [/\bid-token\b/, 'asks for an identity'],
]

/**
 * Why a fix of a pipeline goes nowhere, or undefined. The one workflow that failed may be changed, which no other patch may; all else
 * that holds of patches holds here, and a person merges it.
 */
export function faultOfEdit(
  { files }: CiFix,
  { path, readOld }: { path: string; readOld(path: string): string | undefined },
): string | undefined {
  const changes = Object.entries(files).map(([name, newText]): FileChange => {
    const oldText = readOld(name)
    const oldMode = oldText === undefined ? ABSENT : '100644'
    return { path: name, oldMode, newMode: '100644', oldText: oldText ?? '', newText, isBinary: newText.includes('\0') }
  })
  const refusal = judgePatch(changes).findings.find(
    (finding) => finding.verdict === 'reject' && !(finding.rule === 'out_of_reach' && finding.path === path),
  )
  if (refusal) return `${refusal.path}: ${refusal.reason}`
  const workflow = changes.find((change) => change.path === path)
  if (workflow?.oldMode === ABSENT) return `${path} is not there.`
  const added = workflow ? addedLines(workflow) : []
  const wider = WIDER_RIGHTS.find(([pattern]) => added.some((line) => pattern.test(line)))
  return wider && `${path}: It ${wider[1]}.`
}
