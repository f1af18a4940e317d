import fc from 'fast-check'
import { expect, test } from 'vitest'
import { activityOf } from '../sources/activity.ts'
import { createJoiner } from '../sources/logs/joiner.ts'
import { readActivities } from '../sources/logs/read-logs.ts'
import { named } from './intake.ts'

/** What a self-check makes of a text, as one record of a log. */
function read(text: string) {
  const joiner = createJoiner()
  const records = text.split('\n').flatMap((line) => joiner.push({ text: line }))
  const arrival = { projectId: 1, receivedMs: Date.UTC(2026, 4, 12), keyOf: () => 'key' }
  return readActivities([...records, ...joiner.flush()], arrival).map(named)
}

function fingerprintOf(message: string): string {
  const source = { projectId: 1, key: '', level: 'error', text: message, occurredMs: 0, fields: {} } as const
  return named(activityOf(source)!).fingerprint
}

test('A16 errors that differ in values and in later lines only are one', () => {
  const texts = [
    'failed at 9fceb02d0ae598e95dc970b74767f19372d61af8 (9fceb02) on 2026-05-11T05:51:30Z, May 11 05:51:30, 123e4567-e89b-12d3-a456-426614174000, pid 4242, in /tmp/x-123\nfirst detail',
    'failed at 1b4f0e9851971998e732078544c96b36c3d01ced (1b4f0e9) on 2026-06-02T15:01:02Z, Jun 12 15:01:02, 00000000-e89b-12d3-a456-42661417ffff, pid 7, in /tmp/x-9\nsecond detail\nand more',
    'failed at ca82a6dff817ec66f44342007202690a93763949 (ca82a6d) on 2025-12-31T23:59:59Z, Dec 31 23:59:59, aaaaaaaa-bbbb-4ccc-addd-eeeeeeeeeeee, pid 99999, in /tmp/x-77',
  ]
  expect(new Set(texts.map(fingerprintOf)).size).toBe(1)
})

test('A17 what fails tells problems apart, where the words are the same: in the message, and in the error', () => {
  expect(fingerprintOf('git commit: exit status 1')).not.toBe(fingerprintOf('git push: exit status 1'))
  const [commit] = read('2026-05-11T05:51:30Z ERROR command failed error="git commit: exit status 1"')
  const [push] = read('2026-05-11T05:51:30Z ERROR command failed error="git push: exit status 1"')
  expect(commit!.fingerprint).not.toBe(push!.fingerprint)
})

test('A17 words outside of values decide', () => {
  const word = fc.stringMatching(/^[g-z]{3,8}$/)
  const sentence = fc.array(word, { minLength: 2, maxLength: 6 })
  fc.assert(
    fc.property(sentence, sentence, fc.nat(), fc.nat(), (a, b, m, n) => {
      const same = fingerprintOf(`${a.join(' ')} ${m}`) === fingerprintOf(`${a.join(' ')} ${n}`)
      const differ = a.join(' ') === b.join(' ') || fingerprintOf(a.join(' ')) !== fingerprintOf(b.join(' '))
      return same && differ
    }),
    { seed: 166, numRuns: 200 },
  )
})

test.each([
  [
    'the seed: syslog time, level, message, pairs',
    'May 11 05:51:30 ERROR failed to amend commit pr=8365 error="git commit --amend: exit status 1"',
    new Date(2026, 4, 11, 5, 51, 30).getTime(),
  ],
  [
    'slog, text handler',
    'time=2026-05-11T05:51:30.000Z level=ERROR msg="failed to amend commit" pr=8365 error="git commit --amend: exit status 1"',
    Date.UTC(2026, 4, 11, 5, 51, 30),
  ],
  [
    'slog, default handler',
    '2026/05/11 05:51:30 ERROR failed to amend commit pr=8365 error="git commit --amend: exit status 1"',
    new Date(2026, 4, 11, 5, 51, 30).getTime(),
  ],
  [
    'slog, JSON handler',
    '{"time":"2026-05-11T05:51:30Z","level":"ERROR","msg":"failed to amend commit","pr":8365,"error":"git commit --amend: exit status 1"}',
    Date.UTC(2026, 4, 11, 5, 51, 30),
  ],
  [
    'pino',
    '{"level":50,"time":1778478690000,"pid":1,"hostname":"h","pr":8365,"err":{"type":"Error","message":"git commit --amend: exit status 1","stack":"Error: git commit --amend: exit status 1"},"msg":"failed to amend commit"}',
    Date.UTC(2026, 4, 11, 5, 51, 30),
  ],
])('A26 %s: message, subject, error and time are read', (_name, line, occurredMs) => {
  expect(read(line)).toMatchObject([
    {
      kind: 'problem',
      level: 'error',
      message: 'failed to amend commit',
      subject: 'PR #8365',
      error: 'git commit --amend: exit status 1',
      occurredMs,
    },
  ])
})

test.each([
  ['level=info msg="poll cycle started"', 'cycle'],
  ['level=info msg="Starting poll cycle #12"', 'cycle'],
  ['{"level":30,"msg":"calling the agent","event":"agent_invocation","pr":1,"cursor":"c"}', 'agent_invocation'],
  ['2026-05-11T05:51:30Z INFO agent run pr=8365 cost_usd=0.60', 'agent_invocation'],
  ['{"level":"info","msg":"review done","cost_usd":0.25,"pr":1}', 'cost'],
  ['level=info msg="received SIGTERM"', 'shutdown'],
  ['level=info msg="session started"', 'start'],
  ['level=warn msg="poll cycle started"', 'problem'],
])('%s is of kind %s', (line, kind) => {
  expect(read(line)).toMatchObject([{ kind }])
})

test.each(['level=info msg="agents were counted"', '{"level":30,"msg":"an error was not found"}', 'a line of text'])(
  '%s tells nothing',
  (line) => expect(read(line)).toEqual([]),
)
