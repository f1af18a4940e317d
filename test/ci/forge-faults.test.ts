import { afterEach, expect, test } from 'vitest'
import { CiLine, MISSING_REQUESTS } from '../helpers/ci-line.ts'
import { describeOnSqlite } from '../helpers/database.ts'
import { appKeys } from '../helpers/github/app.ts'
import { refusePushes } from '../helpers/github-ci/git-server.ts'
import { REPOSITORY, TOKEN, WORKFLOW } from '../helpers/github-ci/github-ci.ts'

const BRANCH = 'auto-heal/ticket-1'
const ADA = { login: 'ada', type: 'User' as const }
const MINUTE_MS = 60_000

describeOnSqlite('what a forge refuses', (getDb) => {
  let ci: CiLine
  const open = async (options: Parameters<typeof CiLine.open>[1] = {}): Promise<void> => {
    ci = await CiLine.open(getDb(), options)
  }
  afterEach(() => ci.close())

  const oneOfEach = async (): Promise<void> => {
    expect(ci.ci.branches()).toEqual([BRANCH, 'main'])
    expect(ci.ci.pulls()).toHaveLength(1)
    expect(ci.ci.pulls()[0]!.labels).toEqual(['auto-heal'])
    expect(await ci.attempts()).toMatchObject([{ state: 'proposed' }])
  }

  /** A failure that a person asks for, so that what is said is said on an issue. */
  async function ask() {
    const { github, repo } = ci.ci
    const { id } = ci.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }] })
    const issue = github.state.openIssue(repo, {
      user: ADA,
      title: 'CI is red',
      body: `https://github.com/${REPOSITORY}/actions/runs/${id}`,
      labels: ['auto-heal', 'workflow-failure'],
    })
    await ci.tell('issues', { action: 'opened', issue: { number: issue.number } })
    await ci.line.drain()
    return issue
  }

  test.each([
    ['403', 'pulls/create'],
    ['429', 'issues/add-labels'],
  ])(
    'D54 row 23: %s with Retry-After for %s holds everything back until then, to the second, and there is one of each',
    async (status, operation) => {
      await open()
      const fault = { kind: 'answer' as const, status: Number(status), headers: { 'retry-after': '90' } }
      ci.ci.github.faults.add({ operation, fault, times: 2 })
      await ci.fail()
      const asked = ci.ci.github.requests.length
      for (const _ of [1, 2]) {
        const before = ci.ci.github.requests.length
        await ci.line.pass(89_000, 89_000)
        expect(ci.ci.github.requests).toHaveLength(before)
        await ci.line.pass(2000, 2000)
      }
      expect(ci.ci.github.requests.length).toBeGreaterThan(asked)
      await oneOfEach()
      expect(ci.ci.github.count('pulls/create')).toBe(operation === 'pulls/create' ? 3 : 1)
    },
  )

  test('row 24: a token that was revoked is said once, asked about once in a quarter of an hour, and what waited goes on with a new one', async () => {
    await open()
    const { github } = ci.ci
    github.faults.add({ fault: { kind: 'answer', status: 401 }, times: 2 })
    await ci.fail()
    const before = github.requests.length
    await ci.line.pass(14 * MINUTE_MS, 7 * MINUTE_MS)
    await expect(ci.poll()).rejects.toThrow('GitHub refused the token')
    expect(github.requests).toHaveLength(before)
    await ci.line.pass(2 * MINUTE_MS, MINUTE_MS)
    expect(github.requests).toHaveLength(before + 1)
    await ci.line.pass(16 * MINUTE_MS, 4 * MINUTE_MS)
    await oneOfEach()
  })

  test('row 24: with a token that may do more than is needed nothing is done, until it is another one', async () => {
    await open()
    const { github } = ci.ci
    github.scopes = 'repo, workflow, delete_repo'
    await ci.fail()
    await ci.line.pass(14 * MINUTE_MS, 7 * MINUTE_MS)
    await expect(ci.poll()).rejects.toThrow(/take delete_repo away/)
    expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
    github.scopes = 'repo, workflow'
    await ci.line.pass(32 * MINUTE_MS, 8 * MINUTE_MS)
    await oneOfEach()
  })

  test.each([
    ['429', 'git-receive-pack'],
    ['502', 'git-upload-pack'],
  ] as const)(
    'row 17: %s of the git server for %s is waited out, and the branch is pushed once',
    async (status, service) => {
      await open()
      ci.ci.server.faults.push({ service, status: Number(status), times: 2 })
      await ci.fail()
      await ci.line.pass(3 * MINUTE_MS, 31_000)
      await oneOfEach()
      expect(await ci.effects()).toEqual(['push', 'open_pull_request', 'label'])
    },
  )

  test('an App signs in for the API and for git, for the one repository, and renews its token before it ends', async () => {
    const { publicKey, privateKey } = appKeys()
    await open({ settings: { token: undefined, app: { id: 7, privateKey } } })
    ci.ci.github.addApp({ id: 7, slug: 'prunella', publicKey })
    await ci.fail()
    await oneOfEach()
    const asked = () =>
      ci.ci.github.requests.filter(({ operation }) => operation === 'apps/create-installation-access-token')
    expect(asked().map(({ path }) => path)).toEqual(['/app/installations/107/access_tokens'])
    expect(JSON.parse(asked()[0]!.body)).toMatchObject({ repositories: ['shop'] })

    await ci.line.pass(3 * 3_600_000, 3_000_000)
    await ci.fail({ jobs: [{ log: MISSING_REQUESTS.replace('requests', 'yaml') }] })
    expect(ci.ci.pulls()).toHaveLength(2)
    expect(asked().length).toBeGreaterThanOrEqual(3)
    expect(ci.ci.github.requests.filter(({ status }) => status === 401)).toEqual([])
    const shown = ci.ci.server.authorizations.map((one) => Buffer.from(one!.split(' ')[1]!, 'base64').toString())
    expect(new Set(shown).size).toBeGreaterThan(1)
    expect(shown.join()).not.toContain(TOKEN)
  })

  test('row 24: a token of an App that was revoked is not used again: the next one is of the App as it is installed then', async () => {
    const { publicKey, privateKey } = appKeys()
    await open({ settings: { token: undefined, app: { id: 7, privateKey } } })
    ci.ci.github.addApp({ id: 7, slug: 'prunella', publicKey })
    await ci.poll()
    ci.ci.github.revokeTokens()
    await ci.fail()
    expect(ci.ci.pulls()).toEqual([])
    await ci.line.pass(32 * MINUTE_MS, 8 * MINUTE_MS)
    await oneOfEach()
  })

  test('an address that moved is named with where it is now, and a repository that was renamed as such', async () => {
    await open()
    const moved = { location: `https://github.example.com/api/v3/repos/${REPOSITORY}/actions/runs` }
    ci.ci.github.faults.add({ fault: { kind: 'answer', status: 301, headers: moved } })
    await expect(ci.poll()).rejects.toThrow(
      'GitHub is at https://github.example.com/api/v3 now: write that as the url in prunella.yaml.',
    )
    await ci.line.clock.advance(16 * MINUTE_MS)
    const renamed = { location: `${ci.ci.github.url}/repositories/17/actions/runs` }
    ci.ci.github.faults.add({ fault: { kind: 'answer', status: 301, headers: renamed } })
    await expect(ci.poll()).rejects.toThrow(`${REPOSITORY} was renamed or moved at GitHub: write its new name`)
  })

  test.each([
    [
      'a rule for branches',
      'error: GH013: Repository rule violations found for refs/heads/auto-heal/ticket-1.',
      'auto-heal/',
    ],
    [
      'a protected branch',
      'error: GH006: Protected branch update failed for refs/heads/auto-heal/ticket-1.',
      'auto-heal/',
    ],
    [
      'a token that may not push',
      `remote: Permission to ${REPOSITORY}.git denied to prunella[bot].`,
      'contents: write',
    ],
  ])(
    'D67 %s keeps the branch from being made: the issue says what to allow, and has the patch',
    async (_, words, allow) => {
      await open()
      refusePushes(ci.ci.server, 'auto-heal/', words)
      const asked = await ask()
      const said = asked.comments.map(({ body }) => body).join('\n')
      expect(said).toContain(allow)
      expect(said).toMatch(/: (?:let|give) /)
      expect(said).toContain('+      - run: pip install requests')
      expect(asked.labels).toContain('needs-manual-fix')
      expect(ci.ci.pulls()).toEqual([])
      expect(await ci.issues()).toMatchObject([{ state: 'needs_human' }])
    },
  )

  test('a branch that only pull requests may change is healed by one, which stays until a person takes it', async () => {
    await open()
    refusePushes(ci.ci.server, 'main', 'error: GH006: Protected branch update failed for refs/heads/main.')
    ci.ci.judge = () => 'success'
    const head = ci.ci.head()
    await ci.fail()
    await ci.line.pass(24 * 3_600_000, 3_600_000)
    expect(ci.ci.pulls()).toMatchObject([{ state: 'open', pull: { base: 'main' } }])
    expect(await ci.attempts()).toMatchObject([{ state: 'verified' }])
    expect(ci.ci.head()).toBe(head)
  })

  test('a run of a merge queue makes no issue: what is queued is healed on its own branch', async () => {
    await open()
    await ci.fail({ event: 'merge_group', branch: 'gh-readonly-queue/main/pr-7-abc' })
    expect(await ci.issues()).toEqual([])
    expect(ci.ci.file('main', WORKFLOW)).not.toBe('')
  })
})
