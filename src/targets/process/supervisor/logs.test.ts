import { readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempDir } from '../../../../test/helpers/temp-dir.ts'
import { logFiles, logTail, rotate } from './logs.ts'

test('rotate keeps the end of a log that is too long, and empties it', async () => {
  const file = join(tempDir(), 'app.log')
  await writeFile(file, `${'x'.repeat(5000)}the end`)
  await rotate(file, 1000)
  expect((await stat(file)).size).toBe(0)
  const old = await readFile(`${file}.1`, 'utf8')
  expect([old.length, old.endsWith('xthe end')]).toEqual([1000, true])
})

test('rotate leaves a short log, and one that is not there', async () => {
  const file = join(tempDir(), 'app.log')
  await rotate(file, 1000)
  await writeFile(file, 'short')
  await rotate(file, 1000)
  expect(await readFile(file, 'utf8')).toBe('short')
})

test('logTail gives the last lines on one, without control characters', async () => {
  const file = join(tempDir(), 'app.log')
  expect(await logTail(file)).toBe('')
  const lines = Array.from({ length: 20 }, (_, i) => `line ${i}`)
  await writeFile(file, `${lines.join('\n')}\n\n\u001b[31mred\u001b[0m \u0007bell\u001b]0;title\u0007\n`)
  expect(await logTail(file)).toBe(`${lines.slice(-7).join(' | ')} | red  bell ]0;title`)
})

test('logFiles keeps the newest', async () => {
  const dir = tempDir()
  for (const [name, at] of [
    ['old', 1],
    ['new', 3],
    ['older', 0],
    ['middle', 2],
  ] as const) {
    await writeFile(join(dir, `${name}.log`), '')
    await utimes(join(dir, `${name}.log`), at, at)
  }
  await writeFile(join(dir, 'new.log.1'), '')
  const names = (await logFiles(dir, 2)).map((files) => files.map((file) => file.slice(dir.length + 1)))
  expect(names).toEqual([
    ['new.log', 'middle.log'],
    ['old.log', 'older.log'],
  ])
})
