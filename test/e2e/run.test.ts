import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { IssueResponse, IssuesResponse } from '../../src/http/contract.ts'
import { type CommandResult, runPrunella, ServerProcess } from '../helpers/server-process.ts'

const TIMEOUT_MS = 60_000
const TOKEN = 'ghp_0123456789abcdefghijklmnopqrstuvwxyz'

let server: ServerProcess
afterEach(() => server.remove())

/** A command line program in the folder of the server. */
function program(name: string, source: string): string {
  const file = join(server.dir, name)
  writeFileSync(file, source)
  return file
}
const start = async () => {
  server = new ServerProcess('listen: { port: 0 }\nprojects:\n  tools: { id: 1 }\n')
  await server.start()
}
const wrapped = (...command: string[]): Promise<CommandResult> =>
  runPrunella(['run', '--dsn', server.dsn, '--', ...command], server.dir)
const issues = async () => (await server.json<IssuesResponse>('/api/v1/issues')).issues

describe('D77 a command that is run by prunella run', () => {
  test('D77 crashes as ever, with its output and exit status, and becomes an issue without the token of its arguments', {
    timeout: TIMEOUT_MS,
  }, async () => {
    await start()
    const file = program(
      'publish.cjs',
      `console.log('publishing')
      console.error('warning: slow link')
      function push(url) { throw new TypeError('no such remote: ' + url) }
      process.on('uncaughtException', (error) => { console.error(error.stack); process.exit(23) })
      push('origin')`,
    )
    const command = [process.execPath, file, '--github-token', TOKEN, '--pin', `--password=${TOKEN.slice(4)}`]
    const alone = spawn(command[0]!, command.slice(1), { stdio: 'ignore' })
    expect(await new Promise((resolve) => alone.once('close', resolve))).toBe(23)
    const ended = await wrapped(...command)
    expect(ended.status).toBe(23)
    expect(ended.stdout).toBe('publishing\n')
    expect(ended.stderr).toMatch(/^warning: slow link\nTypeError: no such remote: origin\n {4}at push /)

    const [issue] = await issues()
    expect(issue).toMatchObject({ eventCount: 1, title: expect.stringContaining('exit status 23') })
    const answer = await server.fetch(`/api/v1/issues/${issue!.id}`)
    const text = await answer.text()
    expect(text).toContain('no such remote: origin')
    for (const secret of [TOKEN, TOKEN.slice(4)]) expect(text).not.toContain(secret)
    const { sampleEvent } = JSON.parse(text) as IssueResponse
    expect(sampleEvent).toMatchObject({ type: 'cli-error', tags: { exit_status: '23' } })
  })

  test('D77 succeeds as ever, and nothing is told', { timeout: TIMEOUT_MS }, async () => {
    await start()
    expect(await wrapped(process.execPath, '-e', "console.log('ok')")).toEqual({
      status: 0,
      stdout: 'ok\n',
      stderr: '',
    })
    expect(await issues()).toEqual([])
  })

  test('D77 of its log the last hundred lines are told', { timeout: TIMEOUT_MS }, async () => {
    await start()
    const source = "for (let i = 0; i < 500; i++) console.error('line ' + i + '.'); process.exitCode = 3"
    expect((await wrapped(process.execPath, '-e', source)).status).toBe(3)
    const { sampleEvent } = await server.json<IssueResponse>('/api/v1/issues/1')
    const { extra } = sampleEvent as { extra: { stacktrace: string } }
    expect(extra.stacktrace.split('\n')).toHaveLength(100)
    expect(extra.stacktrace).toMatch(/^line 400\.[\s\S]*line 499\.$/)
  })

  test('D77 is not kept from ending by a server that is gone, nor by having none', {
    timeout: TIMEOUT_MS,
  }, async () => {
    await start()
    const command = [process.execPath, '-e', 'process.exitCode = 9']
    await server.stop()
    const untold = await wrapped(...command)
    expect(untold).toMatchObject({ status: 9, stderr: expect.stringContaining('could not be reported') })
    expect(await runPrunella(['run', '--', ...command], server.dir)).toEqual({ status: 9, stdout: '', stderr: '' })
  })

  test.each([
    ['a program that is not there', ['no-such-program'], 127],
    ['a signal', [process.execPath, '-e', 'process.kill(process.pid, "SIGKILL")'], 137],
  ])('D77 %s ends it as in a shell', { timeout: TIMEOUT_MS }, async (_, command, status) => {
    await start()
    expect((await wrapped(...command)).status).toBe(status)
    expect(await issues()).toHaveLength(1)
  })

  test('what fails in another way is another issue, what fails again is the same', {
    timeout: TIMEOUT_MS,
  }, async () => {
    await start()
    const fail = (...args: string[]) => wrapped(process.execPath, '-e', 'process.exitCode = 1', ...args)
    await fail('commit')
    await fail('push')
    await fail('push')
    expect((await issues()).map(({ eventCount }) => eventCount).sort()).toEqual([1, 2])
  })
})
