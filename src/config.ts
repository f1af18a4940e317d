import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'
import { messageOf, UserError } from './domain/errors.ts'
import { forgeConfig, forgeOf, SIGN_IN_NAMES } from './forges/index.ts'
import { compileRules } from './grouping/rules/rules.ts'
import { camelKeys, snakeCase } from './lib/case.ts'
import { secretsOf } from './lib/redact/secrets-of.ts'
import { withoutNames } from './lib/without-names.ts'
import { apiKeyEnvOf, modelsConfig, privacyConfig } from './models/config.ts'
import { notifierConfig } from './notifiers/index.ts'
import { DEFAULT_POLICY, type Policy } from './policy/policy.ts'
import { policyKeys } from './policy/schema.ts'
import { proposerConfig } from './repair/proposers/schema.ts'
import { selfCheckConfig, selfCheckOf } from './self-check/config.ts'
import { healthConfig } from './services/health-config.ts'
import { serviceConfig } from './services/index.ts'
import { attachmentsConfig } from './sources/attachments-config.ts'
import { type LogConfig, logConfig } from './sources/logs/config.ts'
import { targetConfig } from './targets/index.ts'
import { trackerConfig, trackerOf } from './trackers/index.ts'

const HOUR_MS = 3_600_000
/** More than one core takes in: it is there to be lowered. */
const ITEMS_PER_MINUTE_MAX = 600_000

const verificationConfig = z.strictObject({
  requestsMin: z
    .int()
    .min(1)
    .default(100)
    .describe('Requests that the new release must have answered before anything is called fixed.'),
  durationMinMs: z.int().min(0).default(60_000).describe('How long it must have served before that.'),
  timeoutMs: z
    .int()
    .min(1000)
    .default(HOUR_MS)
    .describe('After that long without a verdict the release is rolled back: missing data is not health.'),
  pollMs: z.int().min(50).default(2000).describe('How often both releases are looked at.'),
})

const redactionConfig = z.strictObject({
  emails: z.boolean().default(true).describe('Whether mail addresses are taken out.'),
  ipAddresses: z.boolean().default(true).describe('Whether IP addresses are taken out.'),
  allow: z
    .strictObject({
      values: z.array(z.string().min(1)).default([]).describe('Texts that stay, exactly as they are.'),
      keys: z
        .array(z.string().min(1))
        .default([])
        .describe('Names whose values are not taken out for that name alone; `*` stands for anything.'),
      patterns: z
        .array(z.string().min(1))
        .default([])
        .describe('Texts that stay, with `*` for anything, as `*@example.com`.'),
    })
    .prefault({})
    .describe('What is no secret.'),
})

const groupingConfig = z.strictObject({
  fingerprintRules: z
    .array(z.string().superRefine(readable((line) => compileRules({ fingerprintRules: [line] }))))
    .default([])
    .describe(
      'As `type:DatabaseError tags.region:eu* -> database-down, {{ tags.region }}`; the first that matches wins.',
    ),
  stackRules: z
    .array(z.string().superRefine(readable((line) => compileRules({ stackRules: [line] }))))
    .default([])
    .describe('As `path:**/generated/** -group` or `module:com.acme.* +app`; of several, the last that matches wins.'),
})

/** Says what is wrong with a rule where the rest of the configuration is checked. */
function readable(compile: (line: string) => unknown): (line: string, context: z.RefinementCtx) => void {
  return (line, context) => {
    try {
      compile(line)
    } catch (error) {
      context.addIssue({ code: 'custom', message: messageOf(error) })
    }
  }
}

const projectConfig = z.strictObject({
  id: z.int().min(1).describe('Part of the DSN. A number, as some SDKs insist.'),
  publicKey: z
    .boolean()
    .default(false)
    .describe('Whether the key is in pages, where anybody can read it: a fix for such events needs a person.'),
  dsnKey: z
    .string()
    .regex(/^[0-9a-f]{32}$/, 'must be 32 hexadecimal digits')
    .optional()
    .describe('Public key of the DSN: 32 hexadecimal digits. Made at the first start when absent.'),
  repo: z
    .string()
    .optional()
    .describe('The live checkout. Its files are read, never written; fixes are branches named `auto-fix/...`.'),
  test: z.string().optional().describe("Shell command that runs the project's own tests."),
  run: z.string().optional().describe('Shell command that starts the app on `$PORT`; that of the target when absent.'),
  target: targetConfig.optional().describe('Where fixes are deployed. Without one they end as branches.'),
  forge: forgeConfig.optional().describe('Where its pipelines run: what fails there is healed by pull requests.'),
  tracker: trackerConfig.default({ kind: 'builtin' }).describe('Where tickets are opened, one for each problem.'),
  services: z
    .record(z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be a lower-case name'), serviceConfig)
    .default({})
    .describe(
      'What else runs and may be started anew, by lower-case name. The app of a target of kind `process` is one by itself.',
    ),
  logs: z.array(logConfig).default([]).describe('Logs of the service that the server follows.'),
  selfCheck: selfCheckConfig
    .optional()
    .describe('How its logs are looked at for errors that come back; see `self_check`.'),
  proposers: z
    .array(proposerConfig)
    .default([{ kind: 'templates' }, { kind: 'modules' }])
    .describe('Who proposes patches.'),
  grouping: groupingConfig.prefault({}).describe('Which events are one issue, where the built-in rules are not right.'),
  verification: verificationConfig.prefault({}).describe('How much a canary must show.'),
  itemsPerMinuteMax: z
    .int()
    .min(1)
    .default(ITEMS_PER_MINUTE_MAX)
    .describe('Items of one category (errors, sessions, logs...) taken in a minute; more are answered with 429.'),
  attachments: attachmentsConfig,
  ...policyKeys,
})

/** What prunella.yaml may hold, with its keys in camelCase. `docs/reference/config.md` is made from it. */
export const fileConfig = z.strictObject({
  enabled: z.boolean().default(true).describe('The master switch: off, events are counted and nothing else.'),
  dataDir: z.string().default('.prunella').describe('Holds the store, and what the targets keep.'),
  listen: z
    .strictObject({
      host: z.string().default('127.0.0.1').describe('Address to listen on.'),
      port: z.int().min(0).max(65_535).default(9797).describe('Of ingest, API and page; 0 takes a free one.'),
    })
    .prefault({})
    .describe('Where the server listens.'),
  allowedHosts: z
    .array(z.string())
    .default([])
    .describe('Names besides those of loopback under which the page and the API answer.'),
  publicUrl: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where people open the page, as `https://prunella.example/`: notifications link to it.'),
  projects: z
    .record(z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be a lower-case name'), projectConfig)
    .default({})
    .describe('The services, by lower-case name.'),
  ...policyKeys,
  dryRun: z.boolean().default(false).describe('Everything is decided as it would be, and nothing is changed.'),
  jobs: z
    .strictObject({
      noProgressMs: z
        .int()
        .min(0)
        .default(300_000)
        .describe('Without a sign of life for so long a running job is stuck.'),
      stuckThresholdMs: z
        .int()
        .min(0)
        .default(300_000)
        .describe('So long it may be stuck before it is given back, or given up.'),
      checkEveryMs: z.int().min(250).default(60_000).describe('How often they are looked at.'),
      repairAttemptsMax: z
        .int()
        .min(0)
        .max(5)
        .default(3)
        .describe('How often a job is given back before a person is told.'),
    })
    .prefault({})
    .describe('How jobs of your own programs are watched.'),
  health: healthConfig.prefault({}).describe('How services are looked at.'),
  debounceMs: z
    .int()
    .min(0)
    .max(600_000)
    .default(60_000)
    .describe(
      'How long after the last of its events a new issue is diagnosed, so that a burst is seen whole: 1 to 10 minutes; less is for trying things out, and warned of.',
    ),
  debounceMaxMs: z
    .int()
    .min(0)
    .max(3_600_000)
    .default(600_000)
    .describe('How long after the first of them at most: a stream that never ends is not waited for.'),
  approvalTtlMs: z.int().min(1000).default(HOUR_MS).describe('How long a request for approval stays open.'),
  escalationTimeoutMs: z
    .int()
    .min(1000)
    .default(300_000)
    .describe('A repair that takes longer is stopped, and the issue handed to a person.'),
  shutdownTimeoutMs: z.int().min(0).default(10_000).describe('How long a stop waits for what is in flight.'),
  onUncaught: z
    .enum(['continue', 'exit'])
    .default('continue')
    .describe(
      'After an error of its own that nobody caught: `continue` takes events, changes nothing any more until it is started anew, and ends after more than three in a minute; `exit` ends at once.',
    ),
  selfCheck: selfCheckConfig
    .optional()
    .describe('Looks on a schedule for errors that come back in the logs of every project. Off when absent.'),
  notifiers: z.array(notifierConfig).default([]).describe('Who is told of what happens.'),
  models: modelsConfig.prefault({}).describe('Language models that are asked where the rules know nothing.'),
  privacy: privacyConfig.prefault({}).describe('What leaves for a model.'),
  redaction: redactionConfig
    .prefault({})
    .describe('What is taken out of everything before it is stored, and again before it leaves.'),
})

type FileConfig = z.infer<typeof fileConfig>
type PolicyKey = keyof typeof policyKeys
export type ProjectConfig = Omit<z.infer<typeof projectConfig>, PolicyKey> & {
  name: string
  policy: Policy
}

export interface Config extends Omit<FileConfig, 'projects' | keyof typeof policyKeys> {
  projects: ProjectConfig[]
  databaseUrl: string | undefined
  /** What the operator's own programs (the app, deploy scripts) start from: the environment without what is ours. */
  operatorEnv: Record<string, string>
  /** Of the model, from the variable that the file names. */
  modelKey: string | undefined
  /** What the file and the environment hold that must never leave the process. */
  secrets: string[]
  /** Where in a stage or an effect the process kills itself: for tests of crash safety only. */
  failpoint: string | undefined
}

export const CONFIG_FILE = 'prunella.yaml'

/**
 * Reads the configuration file, which nothing else does, and what of the environment configures. All faults are reported at once.
 * Without a path `prunella.yaml` of the working directory is read if there is one. Relative paths are taken from the file's folder.
 */
export function loadConfig(path: string | undefined, env: NodeJS.ProcessEnv = process.env): Config {
  const file = resolve(path ?? env.PRUNELLA_CONFIG ?? CONFIG_FILE)
  const named = path !== undefined || env.PRUNELLA_CONFIG !== undefined
  if (named && !existsSync(file)) throw new UserError(`There is no configuration file ${file}.`)
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return parseConfig(text, { file, env })
}

export function parseConfig(text: string, { file, env }: { file: string; env: NodeJS.ProcessEnv }): Config {
  const parsed = fileConfig.safeParse(camelKeys(readYaml(text, file) ?? {}, { except: ['env', 'projects'] }))
  if (!parsed.success) throw new UserError(`${file} is not right:\n${parsed.error.issues.map(sentenceOf).join('\n')}`)
  const { projects, selfCheck, ...rest } = parsed.data
  const base = dirname(file)
  const defaults: Policy = { ...DEFAULT_POLICY, enabled: rest.enabled, dryRun: rest.dryRun, ...policyOf(rest) }
  const keyName = apiKeyEnvOf(rest.models)
  const modelKey = keyName === undefined ? undefined : env[keyName] || undefined
  const config: Config = {
    ...rest,
    selfCheck: selfCheckOf(selfCheck, base),
    dataDir: resolve(base, env.PRUNELLA_DATA_DIR ?? rest.dataDir),
    databaseUrl: env.DATABASE_URL || undefined,
    operatorEnv: operatorEnv(env, keyName),
    modelKey,
    secrets: [...secretsOf({ env, file: parsed.data }), ...(modelKey === undefined ? [] : [modelKey])],
    failpoint: env.PRUNELLA_FAILPOINT || undefined,
    projects: Object.entries(projects).map(
      ([name, { repo, logs, selfCheck: checked, forge, tracker, ...project }]) => ({
        ...project,
        selfCheck: selfCheckOf(checked, base),
        ...(forge === undefined ? {} : { forge: forgeOf(forge, { env, base }) }),
        ...(repo === undefined ? {} : { repo: resolve(base, repo) }),
        tracker: trackerOf(tracker, base),
        logs: logs.map((log) => (log.kind === 'file' ? { ...log, path: resolve(base, log.path) } : log)),
        name,
        policy: { ...defaults, ...policyOf(project) },
      }),
    ),
  }
  checkProjects(config.projects, file)
  return config
}

/** Policy keys as the configuration names them, checked. Throws UserError that says what is wrong. */
export function parsePolicy(values: Record<string, unknown>): Partial<Policy> {
  const parsed = z.strictObject(policyKeys).safeParse(camelKeys(values, { except: [] }))
  if (!parsed.success)
    throw new UserError(`This policy is not right:\n${parsed.error.issues.map(sentenceOf).join('\n')}`)
  return policyOf(parsed.data)
}

/** The policy keys that were set, and only those. */
function policyOf(values: { [K in PolicyKey]?: unknown }): Partial<Policy> {
  const keys = Object.keys(policyKeys) as PolicyKey[]
  return Object.fromEntries(keys.filter((key) => values[key] !== undefined).map((key) => [key, values[key]]))
}

/** Our own settings stay ours: an app that needs a DATABASE_URL, or a model's key, of its own gets it by `target.env`. */
function operatorEnv(env: NodeJS.ProcessEnv, modelKeyName: string | undefined): Record<string, string> {
  const own = ['DATABASE_URL', modelKeyName, ...SIGN_IN_NAMES]
  return withoutNames(env, (key) => own.includes(key) || key.startsWith('PRUNELLA_'))
}

function readYaml(text: string, file: string): unknown {
  try {
    return parseYaml(text, { maxAliasCount: 50 })
  } catch (error) {
    throw new UserError(`${file} is not valid YAML: ${messageOf(error)}`, { cause: error })
  }
}

function checkProjects(projects: readonly ProjectConfig[], file: string): void {
  const seen = new Map<number, string>()
  for (const { id, name } of projects) {
    const other = seen.get(id)
    if (other)
      throw new UserError(`${file}: the projects ${other} and ${name} have the same id ${id}. Give each its own.`)
    seen.set(id, name)
  }
  const stdins = projects.flatMap(({ logs }) => logs).filter(({ kind }: LogConfig) => kind === 'stdin')
  if (stdins.length > 1) throw new UserError(`${file}: only one log of one project can be of kind stdin.`)
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const where = issue.path.map((key) => snakeCase(String(key))).join('.')
  const what =
    issue.code === 'unrecognized_keys' ? `unknown key ${issue.keys.map(snakeCase).join(', ')}` : issue.message
  return `  ${where ? `${where}: ` : ''}${what}`
}
