import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { tempDir } from '../../../../test/helpers/temp-dir.ts'
import { until } from '../../../../test/helpers/until.ts'
import type { LogLine } from '../joiner.ts'
import { createJournalReader, type JournalReaderOptions } from './journal.ts'

/** A `journalctl` that notes its arguments and does as `script` says. */
function stub(script: string): { env: Record<string, string>; calls: () => string[] } {
  const dir = tempDir()
  mkdirSync(join(dir, 'bin'))
  writeFileSync(join(dir, 'bin/journalctl'), `#!/bin/sh\necho "$*" >> '${dir}/calls'\n${script}\n`)
  chmodSync(join(dir, 'bin/journalctl'), 0o755)
  return {
    env: { PATH: `${dir}/bin:${process.env.PATH}` },
    calls: () => (existsSync(join(dir, 'calls')) ? readFileSync(join(dir, 'calls'), 'utf8').trim().split('\n') : []),
  }
}

function start(options: Partial<JournalReaderOptions>) {
  const reader = createJournalReader({
    unit: 'shop.service',
    user: false,
    from: 'end',
    position: undefined,
    env: {},
    ...options,
  })
  onTestFinished(() => reader.stop())
  return {
    reader,
    async lines(count: number): Promise<LogLine[]> {
      const lines: LogLine[] = []
      await until(async () => lines.push(...(await reader.read())!) >= count)
      return lines
    },
  }
}

const entry = (fields: object) => `printf '%s\\n' '${JSON.stringify(fields)}'`

test('entries are lines with time, level, writer and the cursor to go on from', async () => {
  const { env, calls } = stub(
    [
      entry({
        MESSAGE: 'ready',
        PRIORITY: '6',
        _PID: '7',
        SYSLOG_IDENTIFIER: 'shop',
        __CURSOR: 's=1',
        __REALTIME_TIMESTAMP: '1767225600123456',
      }),
      entry({ MESSAGE: 'first\nsecond', PRIORITY: '3', __CURSOR: 's=2' }),
      entry({ MESSAGE: [102, 195, 188, 114, 255], __CURSOR: 's=3' }),
      entry({ MESSAGE: null, __CURSOR: 's=4' }),
      'echo time=2026-01-01T00:00:00Z level=ERROR msg=boom',
      'exec sleep 600',
    ].join('\n'),
  )
  const { lines, reader } = start({ env })
  expect(await lines(6)).toEqual([
    { text: 'ready', timeMs: 1767225600123, level: 'info', writer: '7', tags: { logger: 'shop' }, position: 's=1' },
    { text: 'first', level: 'error' },
    { text: 'second', level: 'error', position: 's=2' },
    { text: 'für\ufffd', position: 's=3' },
    { text: '', position: 's=4' },
    { text: 'time=2026-01-01T00:00:00Z level=ERROR msg=boom' },
  ])
  expect(calls()).toEqual(['--unit=shop.service --output=json --follow --lines=0'])
  await reader.stop()
})

test('it goes on behind a cursor, and from the start or for a user where that is said', async () => {
  const { env, calls } = stub('exec sleep 600')
  for (const options of [{ position: 's=9' }, { from: 'start' as const }, { user: true }]) {
    await start({ env, ...options }).reader.read()
  }
  await until(() => calls().length === 3)
  expect(calls().sort()).toEqual([
    '--unit=shop.service --output=json --follow --no-tail',
    '--unit=shop.service --output=json --follow --no-tail --after-cursor=s=9',
    '--user --unit=shop.service --output=json --follow --lines=0',
  ])
})

test('one that ends is told with its reason and started again behind the last entry', async () => {
  const { env, calls } = stub(`${entry({ MESSAGE: 'one', __CURSOR: 's=1' })}\necho 'no journal here' >&2; exit 1`)
  const { reader, lines } = start({ env })
  await lines(1)
  await expect(readUntilRefused(reader)).rejects.toThrow(
    'The journal of shop.service cannot be followed: no journal here.',
  )
  await lines(1)
  expect(calls()[1]).toBe('--unit=shop.service --output=json --follow --no-tail --after-cursor=s=1')
})

test('a machine without journalctl is told so', async () => {
  const { reader } = start({ env: { PATH: tempDir() } })
  await expect(readUntilRefused(reader)).rejects.toThrow(
    /^The journal of shop.service cannot be followed: spawn journalctl ENOENT/,
  )
})

test('a writer that is faster than the reader waits', async () => {
  const { env } = stub(
    `i=0; while [ $i -lt 20000 ]; do echo "line $i of a log that is written fast"; i=$((i+1)); done; echo end; exec sleep 600`,
  )
  const { reader } = start({ env })
  const texts: string[] = []
  await until(async () => {
    const lines = (await reader.read())!
    texts.push(...lines.map(({ text }) => text))
    return texts.at(-1) === 'end'
  })
  expect(texts).toHaveLength(20_001)
  expect(texts[12_345]).toBe('line 12345 of a log that is written fast')
})

const hasJournal = spawnSync('journalctl', ['--lines=0', '--no-pager']).status === 0

test.skipIf(!hasJournal)(
  `the real journalctl takes the arguments${hasJournal ? '' : ' (there is none that works)'}`,
  async () => {
    const options = { env: { PATH: process.env.PATH! }, unit: 'no-such-unit.service' }
    for (const position of [undefined, 's=0;i=0']) {
      const { reader } = start({ ...options, position })
      expect(await reader.read()).toEqual([])
      await reader.stop()
    }
  },
)

async function readUntilRefused(reader: { read(): Promise<unknown> }): Promise<never> {
  for (;;) {
    await reader.read()
    await new Promise((resolve) => setImmediate(resolve))
  }
}
