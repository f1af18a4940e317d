import { createHash } from 'node:crypto'
import { dirname, posix } from 'node:path'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { type CapturedCall, runCall } from './call-run.ts'
import { jsonLiteral, literalOf } from './literal.ts'
import type { ObservedError } from './observe.ts'
import { checkRegressionTest } from './regression-test-check.ts'
import { recordCalls } from './regression-test-record.ts'
import { type TestStyle, testStyle } from './regression-test-style.ts'
import { callTest, requestTest } from './regression-test-text.ts'
import type { Observation } from './repair.ts'
import type { Reproduction } from './reproduce.ts'
import { parseSource } from './syntax/source.ts'
import { readTestReport } from './test-reports/index.ts'
import type { FileChanges, Workspace } from './workspace.ts'

export interface RegressionTestOptions {
  reproduction: Reproduction
  /** What a run on the base shows. */
  failure: Observation
  /** What a run with the patch shows. */
  fixed: Observation
  base: Workspace
  patch: FileChanges
  sandbox: Sandbox
  /** Of one run. */
  timeoutMs: number
  signal: AbortSignal
  /** The operator's command that starts the app. */
  runCommand?: string
  /** Number of the issue, for the name of the file. */
  ticket?: string
}

export interface RegressionTest {
  /** Relative to the top of the repository. */
  path: string
  text: string
  kind: 'unit' | 'request'
}

/**
 * A test in the project's own style that was seen to fail on the base and to pass with the patch; or a sentence that says why
 * there is none. The workspace is as before when it returns.
 */
export async function makeRegressionTest(options: RegressionTestOptions): Promise<RegressionTest | { reason: string }> {
  const { reproduction, failure, base } = options
  const red =
    reproduction.kind === 'command' ? readTestReport(`${failure.output}\n${failure.stderr}`)?.failing[0] : undefined
  if (red !== undefined) return { reason: `The test that was red, "${red}", is the regression test.` }
  const style = await testStyle(base, ownFile(options))
  if (!style) return { reason: 'The project has no tests of a kind that can be written for it.' }
  const test = reproduction.kind === 'replay' ? await requestCase(options, style) : await unitCase(options, style)
  if ('reason' in test) return test
  const check = await checkRegressionTest(test, style, options)
  return check.proves ? test : { reason: check.detail }
}

async function unitCase(
  options: RegressionTestOptions,
  style: TestStyle,
): Promise<RegressionTest | { reason: string }> {
  const { failure, base, patch } = options
  const call = options.reproduction.call ?? (failure.error && (await recordedCall(failure.error, options)))
  if (!call) return { reason: 'No exported function of the stack was called with plain data.' }
  const { exported } = call.target
  if (exported === null) return { reason: 'The function that fails is not exported.' }
  const { answer } = await inCopy(base, patch, (copy) => runCall(call, copy, options))
  if (answer?.outcome !== 'returned') return { reason: 'With the patch the function does not return.' }
  const source = parseSource(call.file, (await base.read(call.file)) ?? '')
  const isModule = source?.ast.program.sourceType === 'module'
  if (isModule && !style.isModule)
    return { reason: 'Tests of the project are CommonJS and cannot load the ES module that fails.' }
  const path = await freePath(style, call.file, call.target.exported ?? '', options)
  const text = callTest(
    path,
    {
      file: call.file,
      isModule,
      exported,
      args: call.args.map(literalOf),
      isAsync: answer.isAsync,
      expected: answer.isPlain ? expectedLiteral(answer.value) : undefined,
      failure: failureLine(failure.error),
    },
    style,
  )
  return { path, text, kind: 'unit' }
}

async function recordedCall(error: ObservedError, options: RegressionTestOptions): Promise<CapturedCall | undefined> {
  return await inCopy(options.base, {}, async (copy) => {
    const [nearest] = await recordCalls(error, options.reproduction, copy, options)
    return nearest
  })
}

async function inCopy<Result>(
  base: Workspace,
  files: FileChanges,
  use: (copy: Workspace) => Promise<Result>,
): Promise<Result> {
  const copy = await base.fork()
  try {
    await copy.write(files)
    return await use(copy)
  } finally {
    await copy.close()
  }
}

async function requestCase(
  options: RegressionTestOptions,
  style: TestStyle,
): Promise<RegressionTest | { reason: string }> {
  const { reproduction, runCommand, failure, fixed, base } = options
  const status = fixed.response?.status
  if (!reproduction.request || runCommand === undefined || status === undefined)
    return { reason: 'The app gave no answer with the patch.' }
  const { method, path: route } = reproduction.request
  const path = await freePath(style, ownFile(options), `${method} ${route.replace(/\?.*$/, '')}`, options)
  const folder = posix.relative(dirname(path), base.prefix === '' ? '.' : base.prefix) || '.'
  const text = requestTest(
    {
      runCommand,
      folder,
      request: withPlainHeaders(reproduction.request),
      status,
      failure: failureLine(failure.error),
    },
    style,
  )
  return { path, text, kind: 'request' }
}

/** A test goes into the repository: what tells of the person who sent the request stays out. */
function withPlainHeaders<Request extends { headers: Record<string, string> }>(request: Request): Request {
  const isPlain = ([name, value]: [string, string]) =>
    value !== '*/*' && /^(content-type|accept|x-(?!forwarded|real|request|correlation|amzn))/.test(name)
  return { ...request, headers: Object.fromEntries(Object.entries(request.headers).filter(isPlain)) }
}

/** Named after the issue when there is one, else after what is tested. */
async function freePath(
  style: TestStyle,
  near: string,
  subject: string,
  { ticket, base, failure }: RegressionTestOptions,
): Promise<string> {
  const slug = subject
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  const mark = createHash('sha256')
    .update(failure.fingerprint ?? '')
    .digest('hex')
    .slice(0, 6)
  const name = ticket === undefined ? `regression-${slug === '' ? mark : slug}` : `issue-${ticket}`
  const folder = style.folder ?? dirname(near)
  const path = posix.join(folder, name + style.suffix)
  return (await base.read(path)) === undefined ? path : posix.join(folder, `${name}-${mark}${style.suffix}`)
}

/** Of the program, the file that is nearest to the failure. */
function ownFile({ failure, base }: RegressionTestOptions): string {
  return failure.error?.frames.findLast((frame) => frame.inApp)?.file ?? posix.join(base.prefix, 'app.js')
}

function expectedLiteral(json: string): string {
  return json === 'undefined' ? json : jsonLiteral(JSON.parse(json))
}

function failureLine(error: ObservedError | null): string {
  return error ? `${error.type}: ${error.message.split('\n')[0]}` : 'it failed'
}
