import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { messageOf, UserError } from '../domain/errors.ts'
import { judgeDiff } from '../pipeline/judge-diff.ts'
import type { PatchJudgement } from '../policy/patch/judge.ts'
import type { Io } from './command.ts'
import { line, table } from './text.ts'

const PATCH_BYTES_MAX = 4 * 1024 * 1024

/** What may become of a patch: 0 when it may go on, by itself or past a person, 1 when it is rejected. */
export async function checkPatch(
  { file, repo, json }: { file: string; repo: string; json: boolean },
  io: Io,
): Promise<number> {
  const judgement = await judgeDiff(await readPatch(file), { repo: resolve(repo) })
  io.stdout(json ? `${JSON.stringify(judgement)}\n` : textOf(judgement))
  return judgement.verdict === 'reject' ? 1 : 0
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

function textOf({ verdict, findings }: PatchJudgement): string {
  const rows = findings.map((finding) => [`  ${finding.verdict}`, finding.rule, line(finding.path), finding.reason])
  return `${verdict}\n${table(rows)}`
}
