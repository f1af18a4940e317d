// Runs inside the sandbox: loads one module, calls one of its functions with captured arguments, and prints what came of it.
import Module, { register } from 'node:module'
import { pathToFileURL } from 'node:url'
import { inspect, isDeepStrictEqual } from 'node:util'
import { systemClock } from '../../lib/clock.ts'
import type { CallInput, CallOutput } from './call-protocol.ts'
import { decodedValue } from './decoded-value.ts'
import { readStandardInput } from './standard-input.ts'

const VALUE_CHARS_MAX = 20_000
/** What the function started and did not wait for may still throw. */
const BACKGROUND_GRACE_MS = 20
const TARGET = Symbol.for('prunella.target')

const input: CallInput = JSON.parse(await readStandardInput())
process.on('uncaughtException', (error) => answer(threw(error)))
process.on('unhandledRejection', (error) => answer(threw(error)))
answer(await call(input))

async function call({ file, expression, args, timeoutMs }: CallInput): Promise<CallOutput> {
  const target = await load(file, expression)
  if (typeof target !== 'function')
    return { outcome: 'not_callable', reason: `${file} holds no function ${expression}.` }
  try {
    const result = target(...args.map(decodedValue))
    const value = await inTime(result, timeoutMs)
    await systemClock.sleep(BACKGROUND_GRACE_MS)
    return returned(value, !Object.is(result, value))
  } catch (error) {
    return threw(error)
  }
}

/** The module gets a line more at its end, in memory: also what is not exported can be reached, and no file is touched. */
async function load(file: string, expression: string | null): Promise<((...args: unknown[]) => unknown) | undefined> {
  const url = pathToFileURL(file).href
  const suffix = `\n;globalThis[Symbol.for('prunella.target')] = () => ${boundToItsObject(expression ?? '')};\n`
  if (expression !== null) {
    appendToCommonJs(file, suffix)
    register('./call-hooks.js', import.meta.url, { data: { url, suffix } })
  }
  const loaded = await import(url)
  const target = (globalThis as Record<symbol, unknown>)[TARGET] as (() => (...args: unknown[]) => unknown) | undefined
  return expression === null ? loaded.default : target?.()
}

/** No function of ours in between: it would show in the stack as one of the module's. */
function boundToItsObject(expression: string): string {
  const object = expression.slice(0, Math.max(0, expression.lastIndexOf('.')))
  return object === '' || object === 'module' ? expression : `${expression}.bind(${object})`
}

/** How CommonJS modules are compiled; not in the types because it is no public interface, but loaders have patched it for a decade. */
function appendToCommonJs(file: string, suffix: string): void {
  const prototype = Module.prototype as unknown as {
    _compile(code: string, filename: string, ...rest: unknown[]): unknown
  }
  const compile = prototype._compile
  prototype._compile = function (code, filename, ...rest) {
    return compile.call(this, filename === file ? code + suffix : code, filename, ...rest)
  }
}

const SHOWN_DEPTH = 4

async function inTime(value: unknown, timeoutMs: number): Promise<unknown> {
  const late = systemClock.sleep(timeoutMs).then(() => {
    throw new Error(`The call did not settle within ${timeoutMs} ms.`)
  })
  return await Promise.race([value, late])
}

function returned(value: unknown, isAsync: boolean): CallOutput {
  const text = jsonOf(value)
  const isWhole = text !== undefined && text.length <= VALUE_CHARS_MAX
  const isPlain = value === undefined || (isWhole && isDeepStrictEqual(JSON.parse(text), value))
  // JSON would show NaN as null and leave undefined out: what is lost must be seen.
  const shown = isPlain ? String(text) : inspect(value, { depth: SHOWN_DEPTH, breakLength: Number.POSITIVE_INFINITY })
  return { outcome: 'returned', value: shown.slice(0, VALUE_CHARS_MAX), isPlain, isAsync }
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}

function threw(error: unknown): CallOutput {
  const stack =
    error instanceof Error || (typeof error === 'object' && error !== null && 'stack' in error)
      ? error.stack
      : undefined
  return { outcome: 'threw', stack: typeof stack === 'string' ? stack : `Error: ${String(error)}` }
}

function answer(output: CallOutput): never {
  process.stdout.write(`\n${JSON.stringify(output)}\n`)
  process.exit(0)
}
