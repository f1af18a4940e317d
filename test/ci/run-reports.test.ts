import { type Zippable, zipSync } from 'fflate'
import { afterEach, expect, test } from 'vitest'
import { CiLine, logOf } from '../helpers/ci-line.ts'
import { describeOnSqlite } from '../helpers/database.ts'

const LOG = logOf('npm error code ELIFECYCLE')
const PICTURE = new Uint8Array(1_000)
const junit = (name: string, message = 'expected 3 to be 4') =>
  `<testsuite name="all"><testcase name="${name}"><failure message="${message}"/></testcase><testcase name="b"/></testsuite>`
const zip = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [
        path,
        typeof content === 'string' ? Buffer.from(content) : content,
      ]),
    ) as Zippable,
  )

describeOnSqlite('reports that a run kept', (getDb) => {
  let ci: CiLine
  afterEach(() => ci.close())

  type Run = NonNullable<Parameters<CiLine['fail']>[0]>
  async function messagesOf(run: Run, settings: Parameters<typeof CiLine.open>[1] = {}): Promise<string[]> {
    ci = await CiLine.open(getDb(), settings)
    await ci.fail({ jobs: [{ log: LOG }], ...run })
    const rows = await getDb().query<{ payload: string }>('select payload from events order by id')
    return rows.map(({ payload }) => (JSON.parse(payload) as { message: string }).message)
  }
  const downloads = () => ci.ci.github.count('actions/download-artifact')

  test('say which test failed where the log does not, among other files, and of one name only the newest', async () => {
    const files = {
      'out/junit.xml': junit('cart adds up'),
      'shot.png': PICTURE,
      'notes.txt': 'nothing',
      'c.xml': '<a/>',
    }
    const messages = await messagesOf({
      artifacts: [
        { name: 'test-results', zip: zip({ 'junit.xml': junit('of the attempt before') }) },
        { name: 'test-results', zip: zip(files) },
        { name: 'old-report', zip: zip({ 'junit.xml': junit('long ago') }), expired: true },
        { name: 'build', zip: zip({ 'junit.xml': junit('of a build') }) },
      ],
    })
    expect(messages).toEqual(['all > cart adds up: expected 3 to be 4'])
    expect(downloads()).toBe(1)
    expect(await ci.issues()).toMatchObject([{ title: expect.stringContaining('cart adds up') }])
  })

  test('are not looked at where the log names the test itself, or says more surely what it was', async () => {
    const artifacts = [{ zip: zip({ 'junit.xml': junit('another one') }) }]
    const named = logOf(
      'FAILED test_cart.py::test_total - AssertionError: assert 3 == 4',
      '1 failed, 2 passed in 0.10s',
    )
    expect(await messagesOf({ jobs: [{ log: named }], artifacts })).toEqual([expect.stringContaining('test_total')])
    expect(ci.ci.github.count('actions/list-workflow-run-artifacts')).toBe(0)
  })

  test('of several jobs count for the one whose name they have', async () => {
    const jobs = [18, 20].map((version) => ({ name: `test (node, ${version})`, log: LOG }))
    const messages = await messagesOf({
      jobs,
      artifacts: [
        { name: 'junit-node-20', zip: zip({ 'a.xml': junit('in twenty') }) },
        { name: 'junit', zip: zip({}) },
      ],
    })
    expect(messages.toSorted()).toEqual(['all > in twenty: expected 3 to be 4', 'npm error code ELIFECYCLE'])
  })

  test.each<[string, Run['artifacts']]>([
    ['an archive that is none', [{ zip: Buffer.from('not a zip at all') }]],
    ['an archive that is cut', [{ zip: zip({ 'junit.xml': junit('x'.repeat(50)) }).subarray(0, 60) }]],
    [
      'a report in which nothing failed',
      [{ zip: zip({ 'junit.xml': '<testsuite><testcase name="a"/></testsuite>' }) }],
    ],
    [
      'too much of the same, small when packed',
      [{ zip: zip({ 'junit.xml': `<testsuite>${' '.repeat(80_000_000)}` }) }],
    ],
  ])('%s leaves the log to speak', async (_, artifacts) => {
    expect(await messagesOf({ artifacts: artifacts! })).toEqual([expect.stringContaining('ELIFECYCLE')])
    expect(downloads()).toBe(1)
  })

  test('that a token may not read leave the log to speak', async () => {
    ci = await CiLine.open(getDb())
    ci.ci.github.faults.add({
      operation: 'actions/list-workflow-run-artifacts',
      fault: { kind: 'answer', status: 403 },
      times: 1,
    })
    await ci.fail({ jobs: [{ log: LOG }], artifacts: [{ zip: zip({ 'junit.xml': junit('a') }) }] })
    expect(await ci.issues()).toHaveLength(1)
  })
})
