import { githubConfig } from '../../src/forges/github/config.ts'
import { createForge } from '../../src/forges/index.ts'
import type { CiFix, ProposeCiFix } from '../../src/pipeline/ci/propose-fix.ts'
import type { Policy } from '../../src/policy/policy.ts'
import type { Database } from '../../src/store/database.ts'
import { signedDelivery, WEBHOOK_SECRET } from './github-ci/delivery.ts'
import { GithubCi, REPOSITORY, TOKEN, WORKFLOW } from './github-ci/github-ci.ts'
import { Line } from './line.ts'
import { PipelinesLine } from './pipelines-line.ts'

export const CI_YAML = `name: CI # the one that counts
on:
  push:
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: python -m pytest
`
/** A workflow whose one job runs one command after the checkout. */
export function yamlRunning(command: string): string {
  return `name: CI
on: push
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: ${command}
`
}

export const FIXED_YAML = fixedYaml('requests')

function fixedYaml(module: string): string {
  return CI_YAML.replace('      - run: python', `      - run: pip install ${module}\n      - run: python`)
}

const FIX: Omit<CiFix, 'files'> = {
  title: 'Install requests before the tests',
  changes: ['The step that installs requests comes before the tests.'],
  proof: ['The workflow parses.'],
  isMitigation: false,
}

/** A log as the runner writes it. */
export function logOf(...lines: string[]): string {
  return [
    '##[group]Run python -m pytest',
    'python -m pytest',
    '##[endgroup]',
    ...lines,
    '##[error]Process completed with exit code 1.',
  ]
    .map((line, i) => `2026-01-01T00:00:${String(i).padStart(2, '0')}.0000000Z ${line}\n`)
    .join('')
}

export const MISSING_REQUESTS = logOf("ModuleNotFoundError: No module named 'requests'")
export const NETWORK_FAILURE = logOf('curl: (6) Could not resolve host: pypi.org')
export const FAILED_TESTS = logOf(
  'FAILED test_cart.py::test_total - AssertionError: assert 3 == 4',
  '1 failed, 2 passed in 0.10s',
)

/** The line with the pipelines of one repository: GitHub stands in, git is a real server, time moves when told. */
export class CiLine extends PipelinesLine {
  readonly ci: GithubCi
  /** What the next failures are mended by. */
  propose: ProposeCiFix = async ({ failure: { text, remedy, title } }) => {
    if (remedy === 'person') return { reason: `${title}.` }
    const module = /module named '(\w+)/.exec(text)?.[1] ?? 'requests'
    return { fix: { ...FIX, files: { [WORKFLOW]: fixedYaml(module) } } }
  }

  private constructor(line: Line, ci: GithubCi, settings: object) {
    super(line)
    this.ci = ci
    const config = githubConfig.parse({
      kind: 'github',
      repo: REPOSITORY,
      token: TOKEN,
      webhookSecret: WEBHOOK_SECRET,
      url: ci.github.url,
      gitUrl: ci.server.url,
      requestsPerMinuteMax: 1_000_000,
      ...settings,
    })
    const forge = createForge(config, { clock: line.clock })
    this.watch({ forge, proposeFix: (request) => this.propose(request), settings: config })
  }

  static async open(
    db: Database,
    {
      policy = { phase: 2 },
      settings = {},
      permissions,
      files = {},
    }: {
      policy?: Partial<Policy>
      settings?: object
      permissions?: Record<string, 'read' | 'write'>
      files?: Record<string, string>
    } = {},
  ): Promise<CiLine> {
    const line = await Line.open(db, policy)
    const ci = await GithubCi.start({
      clock: line.clock,
      files: { [WORKFLOW]: CI_YAML, 'test_cart.py': 'import requests\n', ...files },
      ...(permissions ? { permissions } : {}),
    })
    return new CiLine(line, ci, settings)
  }

  /** A run that ends in failure and is told of. */
  async fail(run: Parameters<GithubCi['addRun']>[0] = {}): Promise<number> {
    const { id } = this.ci.addRun({ jobs: [{ log: MISSING_REQUESTS }], ...run })
    await this.tell('workflow_run', { action: 'completed', workflow_run: { id } })
    await this.line.drain()
    return id
  }

  async tell(event: string, payload: Record<string, unknown>, id?: string): Promise<boolean> {
    return this.take('github', signedDelivery(event, { ...payload, repository: { full_name: REPOSITORY } }, id))
  }

  /** What was done to the world, in order. */
  async effects(): Promise<string[]> {
    const rows = await this.line.db.query<{ action: string }>(
      "select action from audit where phase = 'intent' order by seq",
    )
    return rows.map(({ action }) => action)
  }
}
