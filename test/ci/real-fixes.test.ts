import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createLogAnalyzer } from '../../src/ci/analyze-log.ts'
import { type FixAnswer, proposeFix } from '../../src/ci/fixes/propose-fix.ts'

const ROOT = join(process.env.PRUNELLA_DATA ?? '/nowhere', 'ci')
const cases = existsSync(ROOT) ? readdirSync(ROOT).filter((id) => existsSync(join(ROOT, id, 'workflow.yml'))) : []

/** Failures whose people mended it elsewhere than in the workflow, or by widening rights: no edit of ours is right. */
const NOT_BY_EDIT =
  /permission|registry|test_failure|compile_error|pages_not_enabled|policy_check|dirty_working_tree|file_not_found|bad_cli|flaky/

describe.runIf(cases.length > 0)('real failures, and what their people did', () => {
  test('most fixes of a workflow are made as they were made, from the log and the workflow alone', async () => {
    const withFix = cases.filter((id) => existsSync(join(ROOT, id, 'workflow.fixed.yml')))
    const same: string[] = []
    for (const id of withFix) {
      const answer = await answerOf(id)
      if (
        answer?.kind === 'edit' &&
        isDeepStrictEqual(parse(answer.changes[0]!.after), parse(textOf(id, 'workflow.fixed.yml')))
      )
        same.push(id)
    }
    expect(same.length, same.join(' ')).toBeGreaterThanOrEqual(7)
  })

  test('no edit is proposed where none was right, whether it was run again or not', async () => {
    const wrong: string[] = []
    for (const id of cases.filter((one) => NOT_BY_EDIT.test(categoryOf(one)))) {
      for (const reruns of [[], ['failed']] as const) {
        if ((await answerOf(id, reruns))?.kind === 'edit') wrong.push(id)
      }
    }
    expect(wrong).toEqual([])
  })
})

async function answerOf(id: string, reruns: readonly ('failed' | 'passed')[] = []): Promise<FixAnswer | undefined> {
  const analyzer = createLogAnalyzer()
  analyzer.push(logOf(id))
  const { cause } = analyzer.end()
  if (!cause) return undefined
  const settings = { reruns, optionalJobs: ['*arm64*'], timeoutMinutesMax: 360 }
  return await proposeFix({
    finding: cause,
    path: '.github/workflows/ci.yml',
    text: textOf(id, 'workflow.yml'),
    settings,
  })
}

function categoryOf(id: string): string {
  return (JSON.parse(textOf(id, 'case.json')) as { category: string }).category
}

function textOf(id: string, name: string): string {
  return readFileSync(join(ROOT, id, name), 'utf8')
}

function logOf(id: string): Buffer {
  const whole = join(ROOT, id, 'full.log.gz')
  return existsSync(whole) ? gunzipSync(readFileSync(whole)) : readFileSync(join(ROOT, id, 'log.txt'))
}
