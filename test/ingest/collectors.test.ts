import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/lib/package-root.ts'
import { describeEachEngine } from '../helpers/database.ts'
import { startIngest } from '../helpers/ingest-server.ts'

const PROGRAMS = {
  pino: `import pino from 'pino'
import { prunella } from 'prunella/pino'
const log = pino(prunella())
log.info({ pr: 1 }, 'all is well, no error')
log.error({ pr: 8365, err: new Error('exit status 1') }, 'failed to amend commit')
`,
  winston: `import winston from 'winston'
import { prunella } from 'prunella/winston'
const logger = winston.createLogger({ format: winston.format.json(), transports: [new winston.transports.Console()] })
logger.add(prunella())
logger.info('all is well, no error', { pr: 1 })
logger.error('failed to amend commit', { pr: 8365, error: 'exit status 1' })
`,
}

/** A program in the package itself, where its own name leads to what it exports. */
async function runProgram(text: string, env: Record<string, string>): Promise<{ stdout: string; code: number | null }> {
  const path = join(packageRoot(), 'dist', `try-${process.pid}-${Math.random().toString(36).slice(2)}.mjs`)
  writeFileSync(path, text)
  const child = spawn(process.execPath, [path], { env: { PATH: process.env.PATH ?? '', ...env } })
  let stdout = ''
  child.stdout.on('data', (chunk) => (stdout += chunk))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  rmSync(path)
  return { stdout, code }
}

describeEachEngine('collectors', (getDb) => {
  test.each(Object.entries(PROGRAMS))(
    'A11 %s: the line is on standard output as before, and captured once',
    async (_name, program) => {
      const server = await startIngest(getDb())
      const { stdout, code } = await runProgram(program, { PRUNELLA_DSN: server.dsn })
      await server.close()
      expect(code).toBe(0)
      const lines = stdout.trimEnd().split('\n')
      expect(lines.filter((line) => line.includes('failed to amend commit'))).toHaveLength(1)
      expect(lines).toHaveLength(2)
      const issues = await getDb().query('select title, event_count from issues')
      expect(issues).toMatchObject([{ event_count: 1 }])
      expect(server.answered).toEqual(['POST 202'])
    },
  )
})

describeEachEngine('what a collector had no room for', (getDb) => {
  const programOf = (messages: string) => `import pino from 'pino'
import { prunella } from 'prunella/pino'
const log = pino(prunella({ capacity: 100 }))
for (let i = 0; i < 1_000; i++) log.error({ pr: 8365 }, ${messages})
`

  test.each([
    ['A12 of different values', "'failed to amend commit ' + i"],
    ['B13 of one kind', "'failed to amend commit'"],
  ])('%s: a thousand errors and room for a hundred are an issue of a thousand', async (_, messages) => {
    const server = await startIngest(getDb())
    const { code } = await runProgram(programOf(messages), { PRUNELLA_DSN: server.dsn })
    await server.close()
    expect(code).toBe(0)
    const [issue, ...others] = await getDb().query<{ event_count: number }>('select event_count from issues')
    expect([issue, others]).toEqual([{ event_count: 1_000 }, []])
    const [hours] = await getDb().query('select cast(sum(events) as bigint) as events from issue_counts')
    expect(hours).toEqual({ events: 1_000 })
    const [kept] = await getDb().query<{ n: number }>('select count(*) as n from events')
    expect(kept!.n).toBeLessThanOrEqual(100)
  })
})

test.each(Object.entries(PROGRAMS))(
  '%s: without a server, or a DSN, the program runs as before',
  async (_name, program) => {
    for (const env of [{}, { PRUNELLA_DSN: 'nonsense' }, { PRUNELLA_DSN: `http://${'a'.repeat(32)}@127.0.0.1:1/1` }]) {
      const { stdout, code } = await runProgram(program, env)
      expect(code).toBe(0)
      expect(stdout.trimEnd().split('\n')).toHaveLength(2)
    }
  },
)
