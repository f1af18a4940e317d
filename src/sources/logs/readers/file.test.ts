import { appendFileSync, copyFileSync, mkdirSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { FakeClock } from '../../../../test/helpers/fake-clock.ts'
import { tempDir } from '../../../../test/helpers/temp-dir.ts'
import { createFileReader } from './file.ts'
import type { LogReader } from './reader.ts'

const GRACE_MS = 5_000

/** A log in a folder of its own, and readers of it one after the other, each from where the last one was. */
function setUp({ from = 'start' as 'start' | 'end', content = '' as string | undefined } = {}) {
  const path = join(tempDir(), 'app.log')
  if (content !== undefined) writeFileSync(path, content)
  const clock = new FakeClock()
  let position: string | undefined
  let reader: LogReader | undefined
  const open = () => createFileReader({ path, from, position, nowMs: clock.nowMs.bind(clock) })
  onTestFinished(() => reader?.stop())
  return {
    path,
    clock,
    /** All that can be read now. */
    async read(): Promise<string[]> {
      reader ??= open()
      const texts: string[] = []
      for (let idle = 0; idle < 3; ) {
        const lines = (await reader.read())!
        position = lines.at(-1)?.position ?? position ?? reader.startPosition()
        texts.push(...lines.map(({ text }) => text))
        idle = lines.length === 0 ? idle + 1 : 0
      }
      return texts
    },
    async restart() {
      await reader?.stop()
      reader = undefined
    },
  }
}

test('a line is read once, when it has its end', async () => {
  const { path, read } = setUp({ content: 'one\ntw' })
  expect(await read()).toEqual(['one'])
  expect(await read()).toEqual([])
  appendFileSync(path, 'o\r\nthree\n')
  expect(await read()).toEqual(['two', 'three'])
})

test('a file that was there is read from its end on, one that comes later from its start', async () => {
  const there = setUp({ from: 'end', content: 'old\n' })
  expect(await there.read()).toEqual([])
  appendFileSync(there.path, 'new\n')
  expect(await there.read()).toEqual(['new'])

  const later = setUp({ from: 'end', content: undefined })
  expect(await later.read()).toEqual([])
  writeFileSync(later.path, 'first\n')
  expect(await later.read()).toEqual(['first'])
})

test('what was written while nobody read is read after a restart, also before a first line was', async () => {
  const { path, read, restart } = setUp({ from: 'end', content: 'old\n' })
  await read()
  await restart()
  appendFileSync(path, 'one\n')
  expect(await read()).toEqual(['one'])
  await restart()
  appendFileSync(path, 'two\n')
  expect(await read()).toEqual(['two'])
})

test('what stands behind a line of many megabytes is read at once, and in a file that was rotated too', async () => {
  const { path, read, restart } = setUp({ content: 'one\n' })
  expect(await read()).toEqual(['one'])
  await restart()
  appendFileSync(path, `${'x'.repeat(20_000_000)}\ntwo\n`)
  renameSync(path, `${path}.1`)
  writeFileSync(path, 'three\n')
  const texts = await read()
  expect(texts.map((text) => text.slice(0, 5))).toEqual(['xxxxx', 'two', 'three'])
})

describe('rotation', () => {
  test('by renaming: the old file is read to its end, with what is still written to it, then the new one', async () => {
    const { path, clock, read } = setUp({ content: 'one\n' })
    expect(await read()).toEqual(['one'])
    renameSync(path, `${path}.1`)
    appendFileSync(`${path}.1`, 'two\n')
    writeFileSync(path, 'four\n')
    expect(await read()).toEqual(['two'])
    appendFileSync(`${path}.1`, 'three\nhalf')
    expect(await read()).toEqual(['three'])
    await clock.advance(GRACE_MS)
    expect(await read()).toEqual(['half', 'four'])
  })

  test('by renaming twice before the first file was left', async () => {
    const { path, clock, read } = setUp({ content: 'one\n' })
    await read()
    renameSync(path, `${path}.2`)
    writeFileSync(path, 'two\n')
    expect(await read()).toEqual([])
    renameSync(path, `${path}.1`)
    writeFileSync(path, 'three\n')
    expect(await read()).toEqual([])
    await clock.advance(GRACE_MS)
    expect(await read()).toEqual(['two', 'three'])
  })

  test('by renaming, while the server was down', async () => {
    const { path, read, restart } = setUp({ content: 'one, long enough to be known by\n' })
    await read()
    await restart()
    appendFileSync(path, 'two\n')
    renameSync(path, `${path}.1`)
    mkdirSync(`${path}.d`)
    writeFileSync(path, 'three\n')
    expect(await read()).toEqual(['two', 'three'])
  })

  test('by truncating: what is written from then on is read', async () => {
    const { path, read } = setUp({ content: 'one\ntwo\n' })
    await read()
    truncateSync(path)
    appendFileSync(path, '3\n')
    expect(await read()).toEqual(['3'])
  })

  test('by copying and truncating: what was not read yet is read in the copy', async () => {
    const { path, read } = setUp({ content: 'one, long enough to be known by\n' })
    await read()
    appendFileSync(path, 'two\n')
    copyFileSync(path, `${path}.1`)
    truncateSync(path)
    appendFileSync(path, 'three, and by now it is longer than it was before\n')
    expect(await read()).toEqual(['two', 'three, and by now it is longer than it was before'])
  })

  test('by copying and truncating, while the server was down', async () => {
    const { path, read, restart } = setUp({ content: 'one, long enough to be known by\n' })
    await read()
    await restart()
    appendFileSync(path, 'two\n')
    copyFileSync(path, `${path}-20260101`)
    truncateSync(path)
    appendFileSync(path, 'three, and by now it is longer than it was before\n')
    expect(await read()).toEqual(['two', 'three, and by now it is longer than it was before'])
  })

  test('a file that is removed is read to its end; another one in its place from its start', async () => {
    const { path, clock, read } = setUp({ content: 'one\n' })
    await read()
    appendFileSync(path, 'two\n')
    rmSync(path)
    expect(await read()).toEqual(['two'])
    writeFileSync(path, 'three\n')
    await read()
    await clock.advance(GRACE_MS)
    expect(await read()).toEqual(['three'])
  })
})

test('characters are whole wherever the pieces end, and a line that is too long is cut', async () => {
  const { path, read } = setUp({ content: '' })
  const bytes = Buffer.from('für 5 € 🎉\n')
  const lines: string[] = []
  for (const byte of bytes) {
    appendFileSync(path, Buffer.from([byte]))
    lines.push(...(await read()))
  }
  expect(lines).toEqual(['für 5 € 🎉'])
  appendFileSync(path, `${'x'.repeat(3_000_000)}\nnext\n`)
  const [long, next] = await read()
  expect(long).toHaveLength(64 * 1024)
  expect(next).toBe('next')
})

test('a folder in the place of the file, or one that may not be read, is told and tried again', async () => {
  const reader = createFileReader({ path: tempDir(), from: 'start', position: undefined, nowMs: () => 0 })
  onTestFinished(() => reader.stop())
  await expect(reader.read()).rejects.toThrow(/^The log .* cannot be read: it is no regular file/)
  await expect(reader.read()).rejects.toThrow(/cannot be read/)
})

test('a position that nobody has written is none', async () => {
  const path = join(tempDir(), 'app.log')
  writeFileSync(path, 'one\n')
  for (const position of ['', '{', '{"file":1}', '[]', '{"file":"1:1","offset":-1,"headBytes":0,"head":""}']) {
    const reader = createFileReader({ path, from: 'start', position, nowMs: () => 0 })
    expect((await reader.read())?.map(({ text }) => text)).toEqual(['one'])
    await reader.stop()
  }
})

test('every line is read once and in order, however writing, rotating, reading and restarting are mixed', async () => {
  const step = fc.constantFrom<Step>('write', 'half', 'rotate', 'copy', 'read', 'restart')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const { written, seen } = await play(steps)
      expect(seen).toEqual(written)
    }),
    { numRuns: 40 },
  )
})

type Step = 'write' | 'half' | 'rotate' | 'copy' | 'read' | 'restart'

async function play(steps: readonly Step[]): Promise<{ written: string[]; seen: string[] }> {
  const { path, clock, read, restart } = setUp({ content: '' })
  const written: string[] = []
  const seen: string[] = []
  let half = ''
  let rotations = 0
  async function readAll(): Promise<void> {
    seen.push(...(await read()))
    await clock.advance(GRACE_MS)
    seen.push(...(await read()))
  }
  async function rotate(leave: (rotated: string) => void): Promise<void> {
    // A line that is torn by a rotation is two, and what nobody looked at between two rotations is lost.
    if (half !== '' || written.length === 0) return
    await readAll()
    leave(`${path}.${++rotations}`)
  }
  const actions: Record<Step, () => void | Promise<void>> = {
    write() {
      const line = `line ${written.length} that is long enough`
      appendFileSync(path, `${line}\n`)
      written.push(half + line)
      half = ''
    },
    half() {
      appendFileSync(path, 'half ')
      half += 'half '
    },
    rotate: () =>
      rotate((rotated) => {
        renameSync(path, rotated)
        writeFileSync(path, '')
      }),
    copy: () =>
      rotate((rotated) => {
        copyFileSync(path, rotated)
        truncateSync(path)
      }),
    read: readAll,
    restart,
  }
  for (const one of steps) await actions[one]()
  await readAll()
  return { written, seen }
}
