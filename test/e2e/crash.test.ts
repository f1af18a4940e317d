import { afterEach, describe, expect, test } from 'vitest'
import type { AuditResponse } from '../../src/http/contract.ts'
import { tempDir } from '../helpers/git-repository.ts'
import { type HealedApp, healedApp, issueIn, sendFailure } from '../helpers/healed-app.ts'
import { ServerProcess } from '../helpers/server-process.ts'
import { until } from '../helpers/until.ts'

const HEAD = 'listen: { port: 0 }\ndebounce_ms: 0\nphase: 4\nprojects:'
const TIMEOUT_MS = 180_000

/** Each list is one heal whose server is killed at every one of these places in turn. */
const KILLS: Record<string, string[]> = {
  'before and after each stage is written': [
    'diagnose:before',
    'diagnose:before-commit',
    'decide:before-commit',
    'decide:after-commit',
    'remediate:before',
    'repair:reproduced',
    'remediate:before-commit',
    'deploy:before',
    'deploy:after-commit',
    'verify:before',
    'verify:after-commit',
  ],
  'around the commit': ['commit:before-intent', 'commit:after-intent', 'commit:after-effect', 'commit:after-result'],
  'around the deploy': ['canary:before-intent', 'canary:after-intent', 'canary:after-effect', 'canary:after-result'],
  'around the promotion': [
    'promote:before-intent',
    'promote:after-intent',
    'promote:after-effect',
    'promote:after-result',
  ],
}

describe('kill -9', () => {
  let server: ServerProcess
  let app: HealedApp
  afterEach(() => server.remove())

  async function prepare(options: { status?: boolean } = {}): Promise<void> {
    app = await healedApp(tempDir(), options)
    server = new ServerProcess(`${HEAD}${app.config}`)
  }

  /** Runs until the server kills itself at the failpoint. */
  async function killedAt(failpoint: string, isFirst: boolean): Promise<void> {
    await server.start({ PRUNELLA_FAILPOINT: failpoint })
    if (isFirst) await sendFailure(server, app)
    expect([failpoint, (await server.exited).signal]).toEqual([failpoint, 'SIGKILL'])
  }

  test.each(Object.entries(KILLS))(
    'X04 %s: the heal ends as it would have, with one branch, one deploy, one audit entry per effect',
    { timeout: TIMEOUT_MS },
    async (_, failpoints) => {
      await prepare()
      for (const [i, failpoint] of failpoints.entries()) await killedAt(failpoint, i === 0)

      await server.start()
      const { issue, attempts } = await issueIn(server, ['healed', 'needs_human'])
      expect(issue.state).toBe('healed')
      expect(attempts).toHaveLength(1)
      expect(await app.branches()).toEqual(['auto-fix/ticket-1', expect.stringMatching(/^(main|master)$/)])
      expect(app.calls().map((call) => call.split(' ')[0])).toEqual(['deploy', 'promote'])
      const { entries } = await server.json<AuditResponse>('/api/v1/audit')
      expect(entries.map(({ action, phase }) => `${action} ${phase}`)).toEqual([
        'commit intent',
        'commit result',
        'canary intent',
        'canary result',
        'promote intent',
        'promote result',
      ])
      expect((await server.run('audit', 'verify')).status).toBe(0)
    },
  )

  test('X04 between intent and deploy, where nobody can tell whether it happened: a person is asked and nothing is deployed again', {
    timeout: TIMEOUT_MS,
  }, async () => {
    await prepare({ status: false })
    app.make('slow', 'deploy')
    await server.start()
    await sendFailure(server, app)
    await until(() => app.calls().length === 1, 90_000)
    await server.stop('SIGKILL')
    await server.start()
    const { issue, timeline } = await issueIn(server, ['healed', 'needs_human'])
    expect(issue.state).toBe('needs_human')
    expect(timeline.at(-1)!.reason).toMatch(/unknown whether canary/)
    expect(app.calls().map((call) => call.split(' ')[0])).toEqual(['deploy'])
  })
})
