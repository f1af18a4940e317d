import type { RawDelivery } from '../../../src/forges/forge.ts'
import { gitlabConfig } from '../../../src/forges/gitlab/config.ts'
import { openPipelines } from '../../../src/pipeline/ci/open-pipelines.ts'
import type { Database } from '../../../src/store/database.ts'
import { Line } from '../line.ts'
import { PipelinesLine } from '../pipelines-line.ts'
import { GitlabCi } from './gitlab-ci.ts'
import { CI_FILE, GITLAB_TOKEN, PROJECT } from './stored.ts'

export const GITLAB_SECRET = 'it-is-a-secret-of-gitlab'

export const GITLAB_YAML = `# the one that counts
image: python:3.12
test:
  stage: test
  script:
    - pip install -r requirements.txt # all of them
    - python -m pytest
`

/** A trace as a runner writes it: sections, colours, and with newer ones a stamp on every line. */
export function traceOf(lines: readonly string[], { isStamped = true, end = 'exit code 1' } = {}): string {
  const all = [
    '\u001b[0KRunning with gitlab-runner 17.0.0 (44feccdf)\u001b[0;m',
    'section_start:1700000012:step_script\r\u001b[0K\u001b[0K\u001b[36;1mExecuting "step_script" stage of the job script\u001b[0;m\u001b[0;m',
    '\u001b[32;1m$ python -m pytest\u001b[0;m',
    ...lines,
    'section_end:1700000020:step_script\r\u001b[0K',
    `\u001b[31;1mERROR: Job failed: ${end}`,
    '\u001b[0;m',
  ]
  const stamp = (i: number): string => (isStamped ? `2026-01-01T00:00:00.${100_000 + i}Z 0${i % 2}O ` : '')
  return all.map((line, i) => `${stamp(i)}${line}\n`).join('')
}

export const MISSING_MODULE = traceOf(["ModuleNotFoundError: No module named 'requests'"])

/** The line with the pipelines of one project at GitLab, which stands in; git is a real server, the fixes are the shipped ones. */
export class GitlabLine extends PipelinesLine {
  readonly ci: GitlabCi

  private constructor(line: Line, ci: GitlabCi, settings: object) {
    super(line)
    this.ci = ci
    const config = gitlabConfig.parse({
      kind: 'gitlab',
      project: PROJECT,
      token: GITLAB_TOKEN,
      webhookSecret: GITLAB_SECRET,
      url: ci.url,
      gitUrl: ci.server.url,
      requestsPerMinuteMax: 1_000_000,
      ...settings,
    })
    this.watch(openPipelines(config, { clock: line.clock, redactOutbound: (text) => text }))
  }

  static async open(
    db: Database,
    { settings = {}, files = {} }: { settings?: object; files?: Record<string, string> } = {},
  ): Promise<GitlabLine> {
    const line = await Line.open(db, { phase: 2 })
    const ci = await GitlabCi.start({
      clock: line.clock,
      files: { [CI_FILE]: GITLAB_YAML, 'requirements.txt': 'flask\n', ...files },
    })
    return new GitlabLine(line, ci, settings)
  }

  /** A pipeline that ends in failure and is told of. */
  async fail(given: Parameters<GitlabCi['addPipeline']>[0] = {}): Promise<number> {
    const { id } = this.ci.addPipeline({ jobs: [{ trace: MISSING_MODULE }], ...given })
    await this.tell({ object_kind: 'pipeline', object_attributes: { id, status: 'failed' } })
    await this.line.drain()
    return id
  }

  async tell(payload: Record<string, unknown>, headers: Record<string, string> = {}): Promise<boolean> {
    return this.take('gitlab', gitlabDelivery({ project: { path_with_namespace: PROJECT }, ...payload }, headers))
  }
}

let deliveries = 0

export function gitlabDelivery(payload: unknown, headers: Record<string, string> = {}): RawDelivery {
  return {
    body: Buffer.from(JSON.stringify(payload)),
    headers: {
      'content-type': 'application/json',
      'x-gitlab-event': 'Pipeline Hook',
      'x-gitlab-token': GITLAB_SECRET,
      'idempotency-key': `delivery-${++deliveries}`,
      ...headers,
    },
  }
}
