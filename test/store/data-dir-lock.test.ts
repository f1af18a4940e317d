import { expect, test } from 'vitest'
import { UserError } from '../../src/domain/errors.ts'
import { findServer, lockDataDir } from '../../src/store/data-dir-lock.ts'
import { startProgram } from '../helpers/child-program.ts'
import { tempDir } from '../helpers/temp-dir.ts'

const program = new URL('./lock-program.ts', import.meta.url)

test('a second server on the same data directory is refused, with the process that holds it', async () => {
  const dataDir = tempDir()
  const holder = startProgram(program, { dataDir })
  await holder.printed('held')
  const refusal = await lockDataDir(dataDir, Date.now()).catch((error) => error)
  expect(refusal).toBeInstanceOf(UserError)
  expect(refusal.message).toContain(`process ${holder.child.pid}, since 20`)
})

test('the lock of a process that was killed is free at once', async () => {
  const dataDir = tempDir()
  const holder = startProgram(program, { dataDir })
  await holder.printed('held')
  holder.child.kill('SIGKILL')
  await holder.exited
  const lock = await lockDataDir(dataDir, 0)
  lock.release()
})

test('a process that is paused still holds it', async () => {
  const dataDir = tempDir()
  const holder = startProgram(program, { dataDir })
  await holder.printed('held')
  holder.child.kill('SIGSTOP')
  await expect(lockDataDir(dataDir, 0)).rejects.toThrow(`process ${holder.child.pid}`)
})

test('of processes that start together one gets it', async () => {
  const dataDir = tempDir()
  const programs = Array.from({ length: 4 }, () => startProgram(program, { dataDir }))
  const answers = await Promise.all(programs.map(({ printed }) => Promise.race([printed('held'), printed('refused')])))
  expect(answers.filter((answer) => answer === 'held').length).toBe(1)
})

test('it can be released and taken again in one process, but not twice', async () => {
  const dataDir = tempDir()
  const lock = await lockDataDir(dataDir, Date.UTC(2026, 0, 1))
  await expect(lockDataDir(dataDir, 0)).rejects.toThrow(`process ${process.pid}, since 2026-01-01T00:00:00.000Z`)
  lock.release()
  const next = await lockDataDir(dataDir, 0)
  next.release()
})

test('who looks for the server finds it, and does not get in its way', async () => {
  const dataDir = tempDir()
  expect(await findServer(dataDir)).toBeUndefined()
  const lock = await lockDataDir(dataDir, 7)
  expect(await findServer(dataDir)).toEqual({ pid: process.pid, sinceMs: 7 })
  lock.release()
  expect(await findServer(dataDir)).toBeUndefined()
})
