import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tempDir } from '../../test/helpers/temp-dir.ts'
import { appendAudit } from '../store/audit.ts'
import { openDatabase } from '../store/open.ts'
import { runCommand } from './index.ts'

const ENTRIES = 1_203

async function run(dir: string, ...args: string[]) {
  const written = { stdout: '', stderr: '' }
  const status = await runCommand(['audit', ...args, '--config', join(dir, 'prunella.yaml')], {
    stdout: (text) => (written.stdout += text),
    stderr: (text) => (written.stderr += text),
  })
  return { status, ...written }
}

/** More entries than are read at once, some with texts that are hard to keep. */
async function writtenLog(): Promise<string> {
  const dir = tempDir()
  writeFileSync(join(dir, 'prunella.yaml'), 'data_dir: data\n')
  const db = await openDatabase({ dataDir: join(dir, 'data'), databaseUrl: undefined })
  await db.transaction(async (tx) => {
    for (let n = 1; n <= ENTRIES; n++)
      await appendAudit(tx, {
        atMs: n,
        actor: 'prunella',
        action: 'deploy',
        subject: 'line\u2028break\n"quoted"',
        effectKey: `attempt:${n}`,
        phase: 'intent',
        detail: { n, '10': -0, '9': 1e21, text: '\ud800 \0 é', ['__proto__']: 1 },
      })
  })
  await db.close()
  return dir
}

describe('prunella audit export', () => {
  test('B74 the log leaves the store as lines that can be checked anywhere, whole or in part', async () => {
    const dir = await writtenLog()
    const { status, stdout } = await run(dir, 'export')
    expect(status).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { seq: number }).seq)).toEqual(
      Array.from({ length: ENTRIES }, (_, i) => i + 1),
    )
    const file = join(dir, 'audit.ndjson')
    const check = async (text: string): Promise<unknown> => {
      writeFileSync(file, text)
      return JSON.parse((await run(dir, 'verify', '--export', file, '--json')).stdout)
    }
    const { hash } = JSON.parse(lines.at(-1)!) as { hash: string }
    const end = { lastSeq: ENTRIES, lastHash: hash }
    expect(await check(stdout)).toEqual({ intact: true, entries: ENTRIES, firstSeq: 1, ...end })
    const part = await run(dir, 'export', '--after', '1000')
    expect(await check(part.stdout)).toEqual({ intact: true, entries: ENTRIES - 1_000, firstSeq: 1_001, ...end })

    expect(await check(lines.toSpliced(700, 1).join('\n'))).toMatchObject({ intact: false, seq: 701 })
    expect(await check(lines.with(700, lines[700]!.replace('deploy', 'commit')).join('\n'))).toMatchObject({
      intact: false,
      seq: 701,
    })
    expect(await check([lines[1], lines[0]].join('\n'))).toMatchObject({ intact: false })
    expect((await run(dir, 'verify', '--export', file)).status).toBe(1)
    expect(await check('')).toMatchObject({ intact: true, entries: 0 })
  })

  test('what is no export, and a number that is none, is said', async () => {
    const dir = await writtenLog()
    const file = join(dir, 'other.txt')
    writeFileSync(file, '\nnot an entry\n')
    for (const [args, message] of [
      [['verify', '--export', file], /Line 2 is no entry of an audit log/],
      [['verify', '--export', join(dir, 'none')], /There is no file/],
      [['export', '--after', 'x'], /--after is the number of an entry, not x/],
      [['explain'], /Usage: prunella audit/],
    ] as const)
      expect(await run(dir, ...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(message) })
  })
})
