import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, onTestFinished, test } from 'vitest'
import { repairInProcess } from '../../src/repair/repair-process.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { Line } from '../helpers/line.ts'
import { until } from '../helpers/until.ts'

const TIMEOUT_MS = 60_000

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** Processes that run exactly this. */
function pidsOf(...command: string[]): string[] {
  return readdirSync('/proc').filter(
    (pid) => /^\d+$/.test(pid) && read(`/proc/${pid}/cmdline`) === `${command.join('\0')}\0`,
  )
}

/** The program that started it, over all in between. */
function repairAbove(pid: string): string | undefined {
  for (let at = pid; at !== '' && at !== '0'; at = read(`/proc/${at}/stat`).split(') ').at(-1)!.split(' ')[1] ?? '') {
    if (read(`/proc/${at}/cmdline`).includes('repair.js')) return at
  }
  return undefined
}

describeEachEngine('a repair that hangs', (getDb) => {
  let line: Line
  afterEach(() => line.close())

  test('B52 at 299 s nothing, at 300 s the process and all it started is ended, and one person is told; nobody else is ended', {
    timeout: TIMEOUT_MS,
  }, async () => {
    line = await Line.open(getDb())
    const mark = `7${process.pid}${process.hrtime.bigint() % 100_000n}`
    line.context.repair = (request, { signal, onStep }) =>
      repairInProcess(
        { request: { ...request, failure: { command: `sleep ${mark}` } }, proposers: [{ kind: 'templates' }] },
        { signal, onStep },
      )
    const foreign = spawn('sleep', [`1${mark}`], { detached: true, stdio: 'ignore' })
    onTestFinished(() => {
      foreign.kill('SIGKILL')
    })

    const id = await line.issue('critical')
    const draining = line.drain()
    await until(() => pidsOf('sleep', mark).length > 0, 30_000)
    const repair = repairAbove(pidsOf('sleep', mark)[0]!)
    expect(repair).toBeDefined()
    await line.clock.advance(299_000)
    expect(pidsOf('sleep', mark)).not.toEqual([])
    expect(await line.state(id)).toBe('healing')

    await line.clock.advance(1_000)
    await draining
    expect(pidsOf('sleep', mark)).toEqual([])
    expect(read(`/proc/${repair}/cmdline`)).toBe('')
    expect(pidsOf('sleep', `1${mark}`)).toHaveLength(1)
    expect(await line.state(id)).toBe('needs_human')
    expect(line.sent).toMatchObject([
      { type: 'escalation', reason: expect.stringContaining('escalation_timeout_ms (300000)') },
    ])
    await line.pass(600_000, 60_000)
    expect(line.sent).toHaveLength(1)
  })
})
