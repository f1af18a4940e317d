import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { git } from '../../src/lib/git.ts'
import { PARKED_MS_MAX } from '../../src/pipeline/analysis/analyze.ts'
import { leaveToModel } from '../../src/pipeline/analysis/leave-to-model.ts'
import { engageKillSwitch, releaseKillSwitch } from '../../src/pipeline/kill-switch.ts'
import { mergeIssues, splitIssue } from '../../src/pipeline/regroup.ts'
import { analysisOfIssue } from '../../src/store/analyses.ts'
import { latestDiagnosis } from '../../src/store/diagnoses.ts'
import { getIssue } from '../../src/store/issues.ts'
import { findLocalTickets } from '../../src/store/local-tickets.ts'
import { callCounts, retryCounts, spentOnIssue } from '../../src/store/model-calls.ts'
import { listTickets } from '../../src/store/tickets.ts'
import { createTracker } from '../../src/trackers/index.ts'
import { describeEachEngine } from '../helpers/database.ts'
import type { Line } from '../helpers/line.ts'
import { type AnalysedLine, analysedLine } from '../helpers/model/analysed-line.ts'
import type { Play } from '../helpers/model/model-server.ts'
import { answerEach, answerOf } from '../helpers/model/wire.ts'
import { until } from '../helpers/until.ts'

const EACH: Play = (asked) => ({ say: answerEach(asked) })
/** What comes after the diagnosis is not of interest here. */
/** Whatever a model does, it does in both of the formats that are spoken. */
const MODELS = [
  { kind: 'openai-compatible', model: 'stand-in' },
  { kind: 'anthropic', model: 'claude-sonnet-4-5' },
] as const
const OBSERVE = { codeLevelMax: 'observe' } as const

describeEachEngine('analysis by a model', (getDb) => {
  let line: Line
  const open = async (plays: Play[], options: Parameters<typeof analysedLine>[2] = {}): Promise<AnalysedLine> => {
    const opened = await analysedLine(getDb(), plays, { policy: OBSERVE, ...options })
    line = opened.line
    return opened
  }
  afterEach(() => line.close())

  /** Times of events of the stream, by type. */
  const told = async (to: string) =>
    getDb().query<{ at_ms: number; reason: string }>(
      `select at_ms, reason from transitions where subject_kind = 'model' and to_state = $1 order by id`,
      [to],
    )
  test('B10 B14 twenty exceptions of one window are one question with all of them as JSON, and the next holds none of them', async () => {
    const { model, fail } = await open([EACH])
    await fail(Array.from({ length: 20 }, (_, i) => ({ title: `boom ${i}`, type: `Error${i}` })))
    await line.pass(59_000)
    expect(model.asked).toHaveLength(0)
    await line.pass(1_000)
    expect(model.asked).toHaveLength(1)
    const [first] = model.asked
    expect(first!.system).toContain('Group by root cause, not by specific occurrence.')
    expect(first!.data.exceptions.map(({ exceptions }) => exceptions![0]!.message)).toEqual(
      Array.from({ length: 20 }, (_, i) => `boom ${i}`),
    )
    await fail([{ title: 'another', type: 'OtherError' }])
    await line.pass(60_000)
    expect(model.asked).toHaveLength(2)
    expect(model.asked[1]!.data.exceptions.map(({ exceptions }) => exceptions![0]!.type)).toEqual(['OtherError'])
  })

  test('B09 B12 a question waits for issues whose burst is not over, and not for ever', async () => {
    const { model, fail } = await open([EACH])
    await fail([{ type: 'First' }])
    await line.pass(50_000)
    await fail([{ type: 'Second' }])
    await line.pass(59_000)
    expect(model.asked).toHaveLength(0)
    await line.pass(1_000)
    expect(model.asked.map(({ data }) => data.exceptions.length)).toEqual([2])
    for (let minutes = 0; minutes < 20 && model.asked.length === 1; minutes++) {
      await fail([{ type: `Stream${minutes}` }])
      await line.pass(30_000)
      await fail([{ type: `Stream${minutes}b` }])
      await line.pass(30_000)
    }
    const waitedMs = line.clock.nowMs() - Date.UTC(2026, 0, 1) - 110_000
    expect(model.asked).toHaveLength(2)
    expect(waitedMs).toBeLessThanOrEqual(660_000)
  })

  test('B14 B16 B18 two stacks of one cause are one ticket with the cause as its diagnosis, and people can take them apart', async () => {
    const { fail, model } = await open([{ say: answerOf([[0, 2, 5]]) }])
    const ids = await fail(Array.from({ length: 6 }, (_, i) => ({ type: `Error${i}`, culprit: `f${i} in x.js` })))
    await line.pass(60_000)
    const [first, second, third] = [ids[0]!, ids[2]!, ids[5]!]
    expect(await line.state(second)).toBe('merged')
    expect((await getIssue(getDb(), third)).mergedInto).toBe(first)
    expect(await latestDiagnosis(getDb(), first)).toMatchObject({
      diagnoser: 'model',
      rule: 'unknown',
      rootCause: 'Cause 0 of the stand-in.',
      confidence: 0.5,
    })
    expect(await analysisOfIssue(getDb(), first)).toMatchObject({
      model: 'openai-compatible/stand-in',
      tickets: [first, second, third],
    })
    // Nobody is left out: what is in no group has a ticket of its own.
    for (const id of [ids[1]!, ids[3]!, ids[4]!]) {
      expect(await line.state(id)).toBe('diagnosed')
      expect(await latestDiagnosis(getDb(), id)).toMatchObject({ diagnoser: 'none' })
    }

    await splitIssue(getDb(), { ticket: first, tickets: [second], by: 'ada', nowMs: line.clock.nowMs() })
    await line.pass(2_000)
    expect(await line.state(second)).toBe('diagnosed')
    expect(await latestDiagnosis(getDb(), second)).toMatchObject({ diagnoser: 'model' })
    // What was said of it is known: it is not asked about again.
    expect(model.asked).toHaveLength(1)
  })

  test('what people or rules joined stays joined, whatever the model says', async () => {
    const { fail } = await open([EACH])
    const [a, b] = await fail([{ type: 'A' }, { type: 'B' }])
    await mergeIssues(getDb(), { into: a!, tickets: [b!], by: 'ada', nowMs: line.clock.nowMs() })
    await line.pass(60_000)
    expect(await line.state(b!)).toBe('merged')
  })

  test('B15 B16 B18 B19 B23 two issues in an answer are two tickets: the cause is the title, in it its failures in order and what to change', async () => {
    const { fail } = await open([{ say: answerOf([[5, 0, 2], [1]], { suggested_fix: 'Check the *price* first.' }) }])
    line.tracker = await createTracker({ kind: 'builtin' }, { projectId: 1, sql: getDb(), clock: line.clock })
    const ids = await fail(Array.from({ length: 6 }, (_, i) => ({ type: `Error${i}`, title: `boom ${i}` })))
    await line.pass(70_000)
    const tickets = await listTickets(getDb(), { projectId: 1, limit: 10 })
    // Two causes, and each of the two failures that it left out.
    expect(tickets.map(({ report }) => report.title).toSorted()).toEqual([
      'Cause 0 of the stand-in',
      'Cause 1 of the stand-in',
      'Error3: boom 3',
      'Error4: boom 4',
    ])
    const first = tickets.find(({ report }) => report.title === 'Cause 0 of the stand-in')!
    expect(first).toMatchObject({ issueId: ids[0], state: 'open', severity: 'medium' })
    expect(first.report.metadata).toMatchObject({
      analysis: { rootCause: 'Cause 0 of the stand-in.', suggestedFix: 'Check the *price* first.', confidence: 0.8 },
    })
    const body = (await findLocalTickets(getDb(), 1, `prunella-ticket-${first.fingerprint}`))[0]!.body
    const listed = /### Affected failures\n\n([\s\S]*?)\n\n/.exec(body)![1]
    expect(listed).toBe([0, 2, 5].map((i) => `- ticket ${ids[i]}: \`Error${i}: boom ${i}\``).join('\n'))
    expect(body).toContain('### Suggested fix\n\nCheck the \\*price\\* first.')
  })

  test('B19 who writes the patch is given what the model suggests', async () => {
    const plays = [
      { say: answerOf([[0]], { suggested_fix: 'Check the *price* first.', files_likely_involved: ['app.js'] }) },
    ]
    const { fail } = await open(plays, { policy: { phase: 4 } })
    line.project.readSource = async (path) => (path === 'app.js' ? 'old\n' : undefined)
    await fail([{}])
    await line.pass(70_000)
    expect(line.requests.map(({ suggestion }) => suggestion)).toEqual([
      { rootCause: 'Cause 0 of the stand-in.', suggestedFix: 'Check the *price* first.', files: ['app.js'] },
    ])
  })

  test('B28 B29 the prompt holds the text of the failing file and the commits of a day, and nothing older', async () => {
    const { model, fail } = await open([EACH])
    const commit = async (hoursAgo: number, subject: string) => {
      writeFileSync(join(line.repo, `${hoursAgo}.txt`), subject)
      await git(['add', '.'], { cwd: line.repo })
      const date = new Date(line.clock.nowMs() - hoursAgo * 3_600_000).toISOString()
      const env = { GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }
      await git(['-c', 'user.name=t', '-c', 'user.email=t@t', 'commit', '-qm', subject], { cwd: line.repo, env })
    }
    await commit(30, 'thirty hours ago')
    await commit(2, 'two hours ago')
    const source = `${'x'.repeat(79)}\n`.repeat(10_000)
    line.project.readSource = async (path) => (path === 'src/cart.js' ? `// the cart\n${source}` : undefined)
    await fail([{}])
    await line.pass(60_000)
    const { files, commits } = model.asked[0]!.data
    expect(commits.map(({ subject }) => subject)).toEqual(['two hours ago'])
    expect(files).toMatchObject([{ path: 'src/cart.js', fromLine: 1 }])
    expect(files[0]!.text).toContain('// the cart')
    expect(files[0]!.text.length).toBeLessThanOrEqual(4_000)
  })

  test('B21 a model that fails is logged, its batch kept, and asked about again', async () => {
    const down: Play = { status: 500 }
    const { model, fail, logged } = await open([down, down, down, EACH])
    const [id] = await fail([{}])
    await line.pass(59_000)
    await drainWithRetries(model, [1_000, 2_000])
    expect(model.asked).toHaveLength(3)
    expect(await line.state(id!)).toBe('open')
    expect(logged).toMatchObject([{ message: 'analysis failed', fields: { tries: 1, issues: 1 } }])
    await line.pass(10_000)
    expect(await line.state(id!)).toBe('diagnosed')
    expect(await latestDiagnosis(getDb(), id!)).toMatchObject({ diagnoser: 'model' })
  })

  /** The question falls due in a second, and each retry after its delay. */
  async function drainWithRetries(model: AnalysedLine['model'], delaysMs: readonly number[]): Promise<void> {
    await line.clock.advance(1_000)
    const draining = line.drain()
    for (const [i, delayMs] of delaysMs.entries()) {
      await until(async () => (await told('processing_delay')).length === i + 1)
      expect(model.asked).toHaveLength(i + 1)
      // The retry waits only after it was told of.
      await new Promise((resolve) => setImmediate(resolve))
      await line.clock.advance(delayMs)
    }
    await draining
  }

  test('an empty array is an answer: every failure keeps a ticket of its own', async () => {
    const { model, fail } = await open([{ say: '[]' }])
    const ids = await fail([{ type: 'A' }, { type: 'B' }])
    await line.pass(60_000)
    expect(await Promise.all(ids.map((id) => line.state(id)))).toEqual(['diagnosed', 'diagnosed'])
    expect(model.asked).toHaveLength(1)
  })

  describe.each(MODELS)('in the format of $kind', (analysis) => {
    test('B15 two issues in an array are two tickets, in a fence and among prose too', async () => {
      const { issues } = JSON.parse(answerOf([[0], [1]]))
      const prose = `Here you [are]:\n\`\`\`json\n${JSON.stringify(issues, null, 2)}\n\`\`\`\nGood luck!`
      const { fail } = await open([{ say: prose }], { analysis })
      const ids = await fail([{ type: 'A' }, { type: 'B' }])
      await line.pass(60_000)
      const said = await Promise.all(ids.map(async (id) => (await latestDiagnosis(getDb(), id))?.rootCause))
      expect(said).toEqual(['Cause 0 of the stand-in.', 'Cause 1 of the stand-in.'])
    })

    test('row 20 B17 B18 B19 B20 what the model makes up is left out and said', async () => {
      const answer = answerOf([[0, 7, -1]], {
        severity: 'urgent',
        suggested_fix: 'Look at app.js.',
        files_likely_involved: [
          'app.js',
          '../../etc/passwd',
          '/etc/passwd',
          'src/not-there.js',
          'C:\\x',
          '.git/config',
        ],
      })
      const { fail } = await open([{ say: answer }], { analysis })
      line.project.readSource = async (path) => (path === 'app.js' ? 'old\n' : undefined)
      const [id] = await fail([{}])
      await line.pass(60_000)
      expect((await getIssue(getDb(), id!)).severity).toBe('medium')
      const said = await analysisOfIssue(getDb(), id!)
      expect(said).toMatchObject({ severity: 'low', files: ['app.js'], suggestedFix: 'Look at app.js.' })
      expect(said!.flags).toEqual([
        'It called the severity urgent, which is taken for low.',
        'It named failures that it was not asked about.',
        'It named files that are not in the repository.',
      ])
      const { files, evidence } = (await latestDiagnosis(getDb(), id!))!
      expect(files).toEqual(['app.js'])
      expect(evidence).toContain('It suggests: Look at app.js.')
    })

    test.each([
      ['no JSON', { say: '{oops' }],
      ['prose', { say: 'I am sorry, I cannot tell.' }],
      ['another shape', { say: '{"causes": {"a": 1}}' }],
      ['a list of words', { say: '["a", "b"]' }],
      ['an answer in other words', { say: '[{"原因": "空指针"}]' }],
      ['half an answer', { say: '{"issues":[{"root_cause":"x"', end: 'cut_off' }],
      ['a whole answer that was cut off', { say: answerOf([[0]]), end: 'cut_off' }],
      ['a refusal', { say: '', end: 'refused' }],
      ['nothing', { say: '' }],
    ] as const)('B22 %s, three times, ends with the fingerprint’s own group', async (_, play) => {
      const { model, fail, logged } = await open([play], { analysis })
      const [id] = await fail([{}])
      await line.pass(60_000)
      expect(await line.state(id!)).toBe('open')
      await line.pass(120_000)
      expect(model.asked).toHaveLength(3)
      expect(await line.state(id!)).toBe('diagnosed')
      expect(await latestDiagnosis(getDb(), id!)).toMatchObject({ diagnoser: 'none', confidence: 0 })
      expect(logged.filter(({ message }) => message === 'analysis failed')).toHaveLength(3)
    })

    test.each([
      ['E04 E34 429', { status: 429 }, [1_000, 2_000]],
      ['E05 E35 503', { status: 503 }, [1_000, 2_000]],
      ['E06 E36 a reset connection', { fault: 'reset' }, [1_000, 2_000]],
      ['E34 429 with Retry-After', { status: 429, retryAfter: '7' }, [7_000, 7_000]],
    ] as const)(
      '%s: E33 two retries with their delays, E30 E38 each of them told before, E31 between start and end, E83 counted',
      async (_, play, delaysMs) => {
        const { model, fail } = await open([play], { analysis })
        const startMs = line.clock.nowMs() + 60_000
        await fail([{}])
        await line.pass(59_000)
        await drainWithRetries(model, delaysMs)
        const [first, second] = delaysMs
        expect(model.asked.map(({ atMs }) => atMs - startMs)).toEqual([0, first, first! + second!])
        const delays = await told('processing_delay')
        expect(delays.map(({ at_ms }) => at_ms - startMs)).toEqual([0, first])
        expect(delays[0]!.reason).toContain(`Retrying in ${first! / 1000} seconds: `)
        await line.drain()
        const stream = await getDb().query<{ to_state: string }>(
          `select to_state from transitions where subject_kind = 'model' order by id`,
        )
        const delay = 'processing_delay'
        expect(stream.map(({ to_state }) => to_state)).toEqual([
          'processing_start',
          delay,
          delay,
          'processing_complete',
        ])
        expect(await retryCounts(getDb())).toEqual([{ model: `${analysis.kind}/${analysis.model}`, retries: 2 }])
        expect(model.asked).toHaveLength(3)
      },
    )

    test('row 18 E37 a model that hangs is given up after its time, and asked the same again', async () => {
      const { model, fail } = await open([{ fault: 'hang' }, EACH], { analysis })
      const [id] = await fail([{}])
      await line.pass(59_000)
      await line.clock.advance(1_000)
      const draining = line.drain()
      await until(() => model.asked.length === 1)
      await line.clock.advance(119_999)
      expect(model.givenUp).toBe(0)
      await line.clock.advance(1)
      await until(async () => (await told('processing_delay')).length === 1)
      await line.clock.advance(1_000)
      await draining
      expect(model.givenUp).toBe(1)
      expect(model.asked[1]).toMatchObject({ system: model.asked[0]!.system, text: model.asked[0]!.text })
      expect(await line.state(id!)).toBe('diagnosed')
      // Nobody knows what the first one took: what was booked stays.
      expect(await callCounts(getDb())).toMatchObject([
        { outcome: 'complete', calls: 1, inputTokens: 1000 },
        { outcome: 'timed_out', calls: 1, durationMs: 120_000 },
      ])
    })
  })

  test('who asks for a long wait is asked again after it, and nothing else waits for that', async () => {
    const { model, fail } = await open([{ status: 429, retryAfter: '900' }, EACH])
    const [id] = await fail([{}])
    await line.pass(60_000)
    await line.pass(899_000, 100_000)
    expect(model.asked).toHaveLength(1)
    await line.pass(1_000)
    expect(model.asked).toHaveLength(2)
    expect(await line.state(id!)).toBe('diagnosed')
  })

  test('B69 the eleventh question of an hour is not asked: its batch waits, and that is told once', async () => {
    const { model, fail } = await open([EACH], { budget: { callsPerHour: 10 } })
    let last: number | undefined
    for (let i = 0; i < 11; i++) {
      ;[last] = await fail([{ type: `Error${i}` }])
      await line.pass(60_000, 20_000)
    }
    expect(model.asked).toHaveLength(10)
    expect(await line.state(last!)).toBe('open')
    await line.pass(10 * 60_000, 20_000)
    expect(model.asked).toHaveLength(10)
    expect(await told('budget_exhausted')).toHaveLength(1)
    await line.pass(60 * 60_000, 60_000)
    expect(model.asked).toHaveLength(11)
    expect(await line.state(last!)).toBe('diagnosed')
    expect(await told('budget_exhausted')).toHaveLength(1)
  })

  test.each([
    [{ tokensPerDay: 1_500 }, 'The 1500 tokens of this day do not suffice.'],
    [{ minutesPerDay: 0.5 }, 'The 0.5 minutes of this day do not suffice.'],
  ])('B69 %j: what might not fit any more is not asked, and that is told once', async (budget, reason) => {
    const { model, fail } = await open([EACH], { budget })
    const [id] = await fail([{}])
    await line.pass(10 * 60_000, 20_000)
    expect(model.asked).toHaveLength(0)
    expect(await line.state(id!)).toBe('open')
    expect((await told('budget_exhausted')).map((one) => one.reason)).toEqual([reason])
  })

  test('B69 questions that fail count too, and what waits too long goes on without a model', async () => {
    const { model, fail } = await open([{ status: 400 }], { budget: { callsPerHour: 1 } })
    const [id] = await fail([{}])
    await line.pass(120_000, 10_000)
    expect(model.asked).toHaveLength(1)
    expect(await line.state(id!)).toBe('open')
    // Within the second hour it is asked once more, which is its second try.
    await line.pass(PARKED_MS_MAX, 60_000)
    expect(model.asked).toHaveLength(3)
    expect(await line.state(id!)).toBe('diagnosed')
    expect(await latestDiagnosis(getDb(), id!)).toMatchObject({ diagnoser: 'none' })
  })

  test('money is booked before it is spent, settled after, and borne by the issues that it was spent on', async () => {
    const price = { input: 3, output: 15 }
    const { model, fail } = await open([EACH], { analysis: { price }, budget: { costPerDay: 0.16 } })
    const [a, b] = await fail([{ type: 'A' }, { type: 'B' }])
    await line.pass(60_000)
    // 1,000 tokens in and 200 out.
    const [spent] = await callCounts(getDb())
    expect(spent).toMatchObject({ calls: 1, costMicros: 6_000 })
    expect(await spentOnIssue(getDb(), a!)).toMatchObject({ calls: 1, costMicros: 3_000 })
    expect(await spentOnIssue(getDb(), b!)).toMatchObject({ inputTokens: 500, outputTokens: 100 })
    // What is left would do for what they take, but not for what they may take.
    for (let i = 0; i < 4; i++) {
      await fail([{ type: `Error${i}` }])
      await line.pass(60_000)
    }
    const day = (await callCounts(getDb())).reduce((sum, { costMicros }) => sum + costMicros, 0)
    expect(day).toBeLessThanOrEqual(160_000)
    expect(model.asked.length).toBeLessThan(6)
  })

  test('the same evidence is asked about once, whatever id is in the message', async () => {
    const { model, fail } = await open([EACH])
    const [id] = await fail([{ title: 'order 17 is gone' }])
    await line.pass(60_000)
    await getDb().query(`update issues set state = 'open' where id = $1`, [id!])
    await getDb().query(`update events set payload = replace(payload, 'order 17', 'order 18') where issue_id = $1`, [
      id!,
    ])
    const issue = await getIssue(getDb(), id!)
    await getDb().transaction((tx) => leaveToModel(tx, { issue, nowMs: line.clock.nowMs() }))
    await line.pass(1_000)
    expect(await line.state(id!)).toBe('diagnosed')
    expect(await latestDiagnosis(getDb(), id!)).toMatchObject({ diagnoser: 'model' })
    expect(model.asked).toHaveLength(1)
  })

  test('the kill switch cuts a question short, and it is asked again when that is released', async () => {
    const { model, fail } = await open([{ fault: 'hang' }, EACH])
    const [id] = await fail([{}])
    await line.pass(59_000)
    await line.clock.advance(1_000)
    const draining = line.drain()
    await until(() => model.asked.length === 1)
    await engageKillSwitch({ dataDir: line.dataDir, reason: 'test' })
    await line.clock.advance(1_000)
    await draining
    await until(() => model.givenUp === 1)
    await line.pass(5_000)
    expect(model.asked).toHaveLength(1)
    await releaseKillSwitch({ dataDir: line.dataDir, sql: getDb(), nowMs: line.clock.nowMs() })
    await line.pass(2_000)
    expect(model.asked).toHaveLength(2)
    expect(await line.state(id!)).toBe('diagnosed')
  })

  test('B80 X07 nothing secret leaves, and only what is allowed to', async () => {
    const canary = 'c4n4ry-9f8e7d6c5b4a39281706'
    const secrets = [
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
      canary,
    ]
    const title = `login of ada@example.com failed: Bearer ${secrets[0]} Cookie: session=8f14e45fceea167a5a36dedd4bea2543 ${canary}`
    const { model, fail } = await open([EACH], { secrets: [canary] })
    await fail([{ title }])
    await line.pass(60_000)
    const [asked] = model.asked
    for (const secret of [...secrets, 'ada@example.com', '8f14e45fceea167a5a36dedd4bea2543'])
      expect(asked!.body).not.toContain(secret)
    expect(asked!.body).toContain('login of')
    expect(asked!.body).not.toContain('/cart/7')
    expect(asked!.data.exceptions[0]!.exceptions![0]!.stack).toBeDefined()
  })

  test('B80 fields that the configuration does not name stay here', async () => {
    const { model, fail } = await open([EACH], { fields: ['type', 'request'] })
    line.project.readSource = async () => 'secret source'
    await fail([{ title: 'the message', type: 'SomeError' }])
    await line.pass(60_000)
    const { data, body } = model.asked[0]!
    expect(data).toEqual({
      exceptions: [
        {
          index: 0,
          exceptions: [{ type: 'SomeError' }],
          level: 'error',
          platform: 'node',
          occurrences: 3,
          request: 'GET /cart/7',
        },
      ],
      files: [],
      commits: [],
    })
    expect(body).not.toMatch(/the message|secret source|cart\.js/)
  })

  test('without a model nobody is asked, and what waited for one goes on', async () => {
    const { model, fail } = await open([{ status: 503 }])
    const [a] = await fail([{ type: 'A' }])
    await line.pass(59_000)
    await drainWithRetries(model, [1_000, 2_000])
    line.context.analyst = undefined
    const [b] = await fail([{ type: 'B' }])
    await line.pass(60_000)
    for (const id of [a!, b!]) expect(await latestDiagnosis(getDb(), id)).toMatchObject({ diagnoser: 'none' })
    expect(model.asked).toHaveLength(3)
  })
})
