import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IssueResponse } from '../../src/http/contract.ts'
import { git } from '../../src/lib/git.ts'
import { packageRoot } from '../../src/lib/package-root.ts'
import { gitRepository } from './git-repository.ts'
import type { ServerProcess } from './server-process.ts'
import { until } from './until.ts'

const DEPLOYER = join(packageRoot(), 'test', 'fixtures', 'deployer', 'deployer.mjs')
const HEAL_TIMEOUT_MS = 90_000
/** Enough for the sequential test to see a difference to a release without any. */
const OLD_EVENTS = 40

/** Fails for a user without a name, in line 3. */
export const SOURCE = `export function displayName(user) {
  if (!user) return ''
  return user.name.trim()
}
`
const TEST = `import assert from 'node:assert/strict'
import test from 'node:test'
import { displayName } from '../src/name.js'

test('a name is shown without spaces around it', () => assert.equal(displayName({ name: ' Ada ' }), 'Ada'))
test('nobody has no name', () => assert.equal(displayName(undefined), ''))
`

/** A small app in a git repository, deployed by scripts of its own that write down what they are asked to do. */
export interface HealedApp {
  repo: string
  /** Configuration of the project, indented below \`projects\`. */
  config: string
  /** Calls that changed something, as \`deploy <release> <commit>\`. */
  calls(): string[]
  /** Makes a script fail, or take its time, from now on. */
  make(how: 'fail' | 'slow', action: 'deploy' | 'promote' | 'rollback'): void
  branches(): Promise<string[]>
}

export async function healedApp(
  dir: string,
  { status = true, files = {} }: { status?: boolean; files?: Record<string, string> } = {},
): Promise<HealedApp> {
  const repo = await gitRepository(
    {
      'package.json': '{"name":"app","type":"module","scripts":{"test":"node --test"}}\n',
      'src/name.js': SOURCE,
      'test/name.test.js': TEST,
      ...files,
    },
    join(dir, 'app'),
  )
  const deployed = join(dir, 'deployed')
  mkdirSync(deployed)
  const head = (await git(['rev-parse', 'HEAD'], { cwd: repo })).trim()
  writeFileSync(join(deployed, 'stable'), head.slice(0, 12))
  const script = (action: string): string => JSON.stringify([process.execPath, DEPLOYER, action, deployed])
  return {
    repo,
    config: `
  app:
    id: 1
    repo: ${repo}
    test: node --test
    verification: { requests_min: 100, duration_min_ms: 0, poll_ms: 100 }
    target:
      kind: command
      deploy: ${script('deploy')}
      promote: ${script('promote')}
      rollback: ${script('rollback')}
      exposure: ${script('exposure')}
${status ? `      status: ${script('status')}` : ''}
`,
    calls: () =>
      existsSync(join(deployed, 'calls.log'))
        ? readFileSync(join(deployed, 'calls.log'), 'utf8').trim().split('\n')
        : [],
    make: (how, action) => writeFileSync(join(deployed, `${how}-${action}`), ''),
    branches: async () =>
      (await git(['for-each-ref', '--format=%(refname:short)', 'refs/heads'], { cwd: repo })).trim().split('\n').sort(),
  }
}

/** Sends what the SDK would of a user without a name, as the release that runs; the same burst again is the same events. */
export async function sendFailure(
  server: ServerProcess,
  app: HealedApp,
  burst = 0,
  { file = 'src/name.js', level = 'error', handled = false } = {},
): Promise<void> {
  const release = (await git(['rev-parse', 'HEAD'], { cwd: app.repo })).trim().slice(0, 12)
  const frame = {
    filename: join(app.repo, file),
    function: 'displayName',
    lineno: 3,
    colno: 20,
    in_app: true,
    vars: { user: {} },
  }
  const exception = {
    type: 'TypeError',
    value: "Cannot read properties of undefined (reading 'trim')",
    mechanism: { type: 'generic', handled },
    stacktrace: { frames: [frame] },
  }
  const items = Array.from({ length: OLD_EVENTS }, (_, i) => {
    const event = {
      event_id: (burst * OLD_EVENTS + i).toString(16).padStart(32, '0'),
      platform: 'node',
      level,
      release,
      exception: { values: [exception] },
    }
    return `{"type":"event"}\n${JSON.stringify(event)}\n`
  })
  const response = await server.send('envelope', `{}\n${items.join('')}`)
  if (response.status !== 200) throw new Error(`the events were refused: ${await response.text()}`)
}

/** The issue, once it is in one of these states. */
export async function issueIn(server: ServerProcess, states: readonly string[]): Promise<IssueResponse> {
  const read = () => server.json<IssueResponse>('/api/v1/issues/1')
  await until(async () => {
    const { issue } = await read().catch(() => ({ issue: undefined }))
    return issue !== undefined && states.includes(issue.state)
  }, HEAL_TIMEOUT_MS)
  return read()
}
