import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { adoptLasting, startLasting } from './lasting-process.ts'
import { isRunning, processId } from './process-id.ts'

const env = { PATH: process.env.PATH ?? '', GIVEN: 'yes' }
let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'prunella-lasting-'))
})
afterEach(() => rm(dir, { recursive: true, force: true }))

function startShell(script: string, beforeBegin?: () => Promise<void>) {
  const command = ['/bin/sh', '-c', script]
  const options = { command, cwd: dir, env, logFile: join(dir, 'log') }
  return startLasting(beforeBegin ? { ...options, beforeBegin } : options)
}

describe('startLasting', () => {
  test('writes both outputs to the file, and tells how it ended', async () => {
    const shell = await startShell('echo "out $GIVEN $HOME"; echo err >&2; exit 3')
    expect(await shell.ended).toBe('exit code 3')
    expect(await readFile(join(dir, 'log'), 'utf8')).toBe('out yes \nerr\n')
  })

  test('the program does not begin before its id is kept', async () => {
    let before = ''
    const shell = await startShell('echo begun', async () => {
      before = await readFile(join(dir, 'log'), 'utf8')
    })
    await shell.ended
    expect(before).toBe('')
    expect(await readFile(join(dir, 'log'), 'utf8')).toBe('begun\n')
  })

  test('stop ends the whole group', async () => {
    const shell = await startShell('trap "" TERM; echo ready; sleep 60 & sleep 60')
    await expect.poll(() => readFile(join(dir, 'log'), 'utf8')).toBe('ready\n')
    await shell.stop(50)
    expect(await shell.ended).toBe('signal SIGKILL')
    expect(await isRunning(shell.id)).toBe(false)
  })

  test('says why it could not be started', async () => {
    const started = startLasting({ command: ['true'], cwd: join(dir, 'nowhere'), env, logFile: join(dir, 'log') })
    await expect(started).rejects.toThrow('true could not be started in')
  })
})

describe('adoptLasting', () => {
  test('sees the end of a process and can end it', async () => {
    const shell = await startShell('sleep 60')
    const adopted = await adoptLasting(shell.id)
    await adopted?.stop(1000)
    expect(await adopted?.ended).toBe('unknown reason')
    expect(await isRunning(shell.id)).toBe(false)
  })

  test('does not touch a process that only has the same pid', async () => {
    const self = await processId(process.pid)
    expect(await adoptLasting({ pid: self!.pid, startedAt: 'another time' })).toBeUndefined()
    expect(await adoptLasting({ pid: 2 ** 22 - 3, startedAt: 'long ago' })).toBeUndefined()
  })

  test('ends what a process that is gone has left behind', async () => {
    const shell = await startShell('sleep 61 & echo $!')
    await shell.ended
    const left = await processId(Number(await readFile(join(dir, 'log'), 'utf8')))
    expect(await isRunning(left!)).toBe(true)
    expect(await adoptLasting(shell.id)).toBeUndefined()
    expect(await isRunning(left!)).toBe(false)
  })
})
