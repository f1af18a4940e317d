import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, test } from 'vitest'
import { type RunOptions, run, start } from './subprocess.ts'

const node = process.execPath

function runNode(source: string, options: Partial<RunOptions> = {}) {
  return run({ command: [node, '-e', source], cwd: tmpdir(), timeoutMs: 10_000, outputBytesMax: 4096, ...options })
}

/** A zombie that its new parent has not collected yet does nothing any more. */
function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

describe('run', () => {
  test('gives exit code and both outputs', async () => {
    const result = await runNode('console.log("out"); console.error("err"); process.exit(3)')
    expect(result).toMatchObject({ exitCode: 3, signal: null, stdout: 'out\n', stderr: 'err\n', timedOut: false })
  })

  test('says why a program could not be started', async () => {
    const result = await runNode('', { command: ['/nonexistent/program'] })
    expect(result.exitCode).toBeNull()
    expect(result.startError).toContain('ENOENT')
  })

  test('hands over standard input, and does not mind when nobody reads it', async () => {
    const echoed = await runNode('process.stdin.pipe(process.stdout)', { stdin: 'hello' })
    expect(echoed.stdout).toBe('hello')
    const ignored = await runNode('process.exit(0)', { stdin: 'x'.repeat(1_000_000) })
    expect(ignored.exitCode).toBe(0)
  })

  test('the environment of the caller does not pass', async () => {
    process.env.PRUNELLA_TEST_SECRET = 'hunter2'
    const result = await runNode('console.log(JSON.stringify(process.env))', { env: { GIVEN: 'yes' } })
    delete process.env.PRUNELLA_TEST_SECRET
    const seen = JSON.parse(result.stdout)
    expect(Object.keys(seen).sort()).toEqual(['CI', 'GIVEN', 'HOME', 'LANG', 'PATH'])
    expect(result.stdout).not.toContain('hunter2')
  })

  test('keeps head and tail of a long output', async () => {
    const result = await runNode('for (let i = 0; i < 100000; i++) console.log("line " + i)', { outputBytesMax: 2000 })
    expect(result.truncated).toBe(true)
    expect(result.stdout.length).toBeLessThan(2100)
    expect(result.stdout).toMatch(/^line 0\n/)
    expect(result.stdout).toMatch(/bytes left out/)
    expect(result.stdout).toMatch(/line 99999\n$/)
  })

  test('at the time-out the whole group ends, also what ignores SIGTERM', async () => {
    const source = `
      process.on('SIGTERM', () => {})
      const child = require('child_process').spawn(process.execPath,
        ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'], { stdio: 'ignore' })
      console.log(child.pid)
      setInterval(() => {}, 1000)`
    const result = await runNode(source, { timeoutMs: 700 })
    expect(result).toMatchObject({ timedOut: true, exitCode: null, signal: 'SIGKILL' })
    expect(isRunning(Number(result.stdout))).toBe(false)
  })

  test('what ended while nobody listened has not timed out', async () => {
    const running = runNode('console.log("done")', { timeoutMs: 1 })
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500)
    expect(await running).toMatchObject({ exitCode: 0, stdout: 'done\n', timedOut: false })
  })

  test('what a program leaves behind in its group ends with it', async () => {
    const source = `
      const child = require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
      console.log(child.pid)
      child.unref()
      process.exit(0)`
    const result = await runNode(source)
    expect(result.exitCode).toBe(0)
    expect(isRunning(Number(result.stdout))).toBe(false)
  })

  test('an abort ends it', async () => {
    const abort = new AbortController()
    const running = runNode('console.log("up"); setInterval(() => {}, 1000)', { signal: abort.signal })
    abort.abort()
    expect(await running).toMatchObject({ aborted: true, timedOut: false, exitCode: null })
  })

  test('X06 an argument with shell syntax stays one argument', async () => {
    const hostile = `'; echo pwned; $(id) \`id\` "\n--flag`
    const result = await runNode('console.log(JSON.stringify(process.argv.slice(1)))', {
      command: [node, '-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', hostile],
    })
    expect(JSON.parse(result.stdout)).toEqual([hostile])
  })
})

describe('start', () => {
  test('hands over lines, and stop ends the group', async () => {
    const lines: string[] = []
    const source =
      'process.stdout.write("one\\ntw"); setTimeout(() => console.log("o"), 20); setInterval(() => {}, 1000)'
    const running = await new Promise<ReturnType<typeof start>>((resolve) => {
      const child = start({
        command: [node, '-e', source],
        cwd: tmpdir(),
        onLine: (line) => {
          lines.push(line)
          if (lines.length === 2) resolve(child)
        },
      })
    })
    await running.stop()
    expect(lines).toEqual(['one', 'two'])
    expect(await running.ended).toMatchObject({ signal: 'SIGTERM' })
  })
})
