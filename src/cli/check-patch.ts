import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { messageOf, UserError } from '../domain/errors.ts'
import { patchedTree } from '../lib/patched-tree.ts'
import { judgePatch, type PatchJudgement } from '../policy/patch/judge.ts'
import { faultOfPath } from '../policy/patch/paths.ts'
import type { Io } from './command.ts'
import { line, table } from './text.ts'

const PATCH_BYTES_MAX = 4 * 1024 * 1024

/** What may become of a patch: 0 when it may go on, by itself or past a person, 1 when it is rejected. */
export async function checkPatch(
  { file, repo, json }: { file: string; repo: string; json: boolean },
  io: Io,
): Promise<number> {
  const judgement = await judge(await readPatch(file), resolve(repo))
  io.stdout(json ? `${JSON.stringify(judgement)}\n` : textOf(judgement))
  return judgement.verdict === 'reject' ? 1 : 0
}

async function judge(patch: string, repo: string): Promise<PatchJudgement> {
  const fault = headerFault(patch)
  if (fault) return { verdict: 'reject', findings: [{ verdict: 'reject', rule: 'header', ...fault }] }
  try {
    return judgePatch(await patchedTree(repo, patch))
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return { verdict: 'reject', findings: [{ verdict: 'reject', rule: 'apply', path: '', reason: error.message }] }
  }
}

async function readPatch(file: string): Promise<string> {
  try {
    const text = await readFile(file, 'utf8')
    if (text.length <= PATCH_BYTES_MAX) return text
  } catch (error) {
    throw new UserError(`The patch ${file} cannot be read: ${messageOf(error)}.`, { cause: error })
  }
  throw new UserError(`The patch ${file} has more than ${PATCH_BYTES_MAX} bytes.`)
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

function textOf({ verdict, findings }: PatchJudgement): string {
  const rows = findings.map((finding) => [`  ${finding.verdict}`, finding.rule, line(finding.path), finding.reason])
  return `${verdict}\n${table(rows)}`
}
