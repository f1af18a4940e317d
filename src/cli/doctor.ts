import { type Config, loadConfig, type ProjectConfig } from '../config.ts'
import { messageOf } from '../domain/errors.ts'
import { systemClock } from '../lib/clock.ts'
import { tryGit } from '../lib/git.ts'
import { getStatus } from '../lib/http-client.ts'
import { inspectCheckout } from '../repair/checkout.ts'
import { openSandbox } from '../sandbox/open-sandbox.ts'
import { rolesOf } from '../self-check/role.ts'
import { trackersOf } from '../self-check/trackers.ts'
import { verifyAudit } from '../store/audit-verify.ts'
import { openDatabase } from '../store/open.ts'
import { createTracker } from '../trackers/index.ts'
import { parseArguments, STORE_OPTIONS } from './arguments.ts'
import type { Command } from './command.ts'
import { table } from './text.ts'

const TRACKER_TIMEOUT_MS = 30_000
const usage = '[--json] [--config FILE]'
const MODEL_TIMEOUT_MS = 5_000

interface Finding {
  check: string
  /** `warning`: it runs, but less well than it could. */
  state: 'ok' | 'warning' | 'fault'
  /** One sentence; for a fault it says what to do. */
  detail: string
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'What is missing on this machine or wrong in the configuration',
  usage,
  async run(argv, io) {
    const { values } = parseArguments(argv, STORE_OPTIONS, { usage: `doctor ${usage}` })
    const config = loadConfig(values.config)
    const findings = [await checkGit(), await checkSandbox(), await checkStore(config)]
    findings.push(...(await checkModel(config)))
    for (const project of config.projects)
      findings.push(...(await checkProject(project)), await checkTracker(project, config))
    for (const { id, tracker } of trackersOf(rolesOf(config.selfCheck, config.projects), config.projects))
      findings.push(await checkTracker({ id, name: 'a self-check', tracker }, config))
    if (values.json) io.stdout(`${JSON.stringify(findings)}\n`)
    else io.stdout(table(findings.map(({ check, state, detail }) => [check, state, detail])))
    return findings.some(({ state }) => state === 'fault') ? 1 : 0
  },
}

async function checkGit(): Promise<Finding> {
  const { exitCode, stdout } = await tryGit(['--version'], { cwd: '/' })
  return exitCode === 0
    ? { check: 'git', state: 'ok', detail: stdout.trim() }
    : { check: 'git', state: 'fault', detail: 'git is not there: install it to heal code.' }
}

async function checkSandbox(): Promise<Finding> {
  const { isolation } = await openSandbox()
  if (isolation !== 'none')
    return { check: 'sandbox', state: 'ok', detail: `Programs under test run apart, by ${isolation}.` }
  const detail = 'Programs under test run without a fence: install bubblewrap, or allow unprivileged user namespaces.'
  return { check: 'sandbox', state: 'warning', detail }
}

async function checkStore(config: Config): Promise<Finding> {
  try {
    const db = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl })
    try {
      const audit = await verifyAudit(db)
      if (!audit.intact) return { check: 'store', state: 'fault', detail: `The audit log is broken: ${audit.reason}` }
      return { check: 'store', state: 'ok', detail: `${db.engine}, audit log of ${audit.entries} entries is whole.` }
    } finally {
      await db.close()
    }
  } catch (error) {
    return { check: 'store', state: 'fault', detail: messageOf(error) }
  }
}

/** Nothing is asked of it: that would cost. */
async function checkModel({ models: { analysis, budget }, modelKey }: Config): Promise<Finding[]> {
  if (!analysis) return []
  const check = 'model'
  const { host } = new URL(analysis.baseUrl)
  if (analysis.apiKeyEnv !== undefined && modelKey === undefined) {
    const detail = `${analysis.apiKeyEnv} is not set, which \`models.analysis.api_key_env\` names: causes that no rule knows stay unknown.`
    return [{ check, state: 'fault', detail }]
  }
  const fault = await getStatus(analysis.baseUrl, { timeoutMs: MODEL_TIMEOUT_MS }).then(() => undefined, messageOf)
  if (fault) return [{ check, state: 'fault', detail: fault }]
  const findings: Finding[] = [{ check, state: 'ok', detail: `${analysis.model} at ${host} is asked for causes.` }]
  if (analysis.kind === 'anthropic' && budget.costPerDay === undefined) {
    const detail = 'Its money has no bound: set `models.analysis.price` and `models.budget.cost_per_day`.'
    findings.push({ check, state: 'warning', detail })
  }
  return findings
}

async function checkProject({ name, repo, test, target, policy }: ProjectConfig): Promise<Finding[]> {
  const check = `project ${name}`
  const findings: Finding[] = []
  if (repo === undefined) {
    findings.push({ check, state: 'warning', detail: 'It names no `repo`: failures are diagnosed and not healed.' })
  } else {
    const fault = await inspectCheckout(repo).then(() => undefined, messageOf)
    findings.push({ check, state: fault ? 'fault' : 'ok', detail: fault ?? `${repo} can be healed from.` })
    if (test === undefined)
      findings.push({ check, state: 'warning', detail: 'It names no `test`: fixes are not deployed without asking.' })
  }
  if (target === undefined && policy.phase > 2) {
    findings.push({ check, state: 'warning', detail: 'It names no `target`: fixes end as branches.' })
  }
  return findings
}

/** Asks the tracker whether tickets can be opened there; nothing is written. */
async function checkTracker(
  { id: projectId, name, tracker }: Pick<ProjectConfig, 'id' | 'name' | 'tracker'>,
  config: Config,
): Promise<Finding> {
  const check = `tracker of ${name}`
  const db = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl })
  try {
    const { check: look } = await createTracker(tracker, { projectId, sql: db, clock: systemClock })
    return { check, state: 'ok', detail: await look({ signal: AbortSignal.timeout(TRACKER_TIMEOUT_MS) }) }
  } catch (error) {
    return { check, state: 'fault', detail: messageOf(error) }
  } finally {
    await db.close()
  }
}
