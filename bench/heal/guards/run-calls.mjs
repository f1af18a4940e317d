/**
 * Program: makes calls on one package, as it is and with one file after the other changed, and prints what each came to: a line of JSON for each
 * change. Its input: `{ module, isEsm, folder, dir, faultWords, calls, changes }`; a change is `{ path, text }`, or null for none. Without
 * calls it prints the names of what the package exports.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const LATE = Symbol('late')
const CALL_MS_MAX = 30
const RUN_MS_MAX = 1_500

let text = ''
for await (const chunk of process.stdin) text += chunk
const { module, isEsm, folder, dir, faultWords, calls, changes } = JSON.parse(text)
const faults = new RegExp(faultWords)
const require = createRequire(join(folder, 'app.cjs'))
const write = process.stdout.write.bind(process.stdout)
const print = (value) => new Promise((resolve) => write(`${JSON.stringify(value)}\n`, resolve))
// What one call leaves behind must not end the others, nor be read as an answer.
process.on('uncaughtException', () => {})
process.on('unhandledRejection', () => {})
console.log = console.error = console.warn = () => {}
process.stdout.write = () => true

if (isEsm) register(new URL('./version-hooks.mjs', import.meta.url), { data: { base: pathToFileURL(`${dir}/`).href } })
const entry = isEsm ? await resolveEsm() : module

if (!calls) await print(exportsOf(await load(0)))
else for (const [version, change] of changes.entries()) await print(await withChange(change, version))
process.exit(0)

async function withChange(change, version) {
  const before = change && readFileSync(change.path, 'utf8')
  if (change) writeFileSync(change.path, change.text)
  try {
    return await answers(await load(version))
  } catch {
    return null
  } finally {
    if (change) writeFileSync(change.path, before)
  }
}

/** Anew each time: what was loaded before is forgotten, or has another address. */
async function load(version) {
  if (isEsm) return await import(`${entry}?version=${version}`)
  for (const path of Object.keys(require.cache)) if (path.startsWith(`${dir}/`)) delete require.cache[path]
  return require(entry)
}

async function resolveEsm() {
  const file = join(folder, 'resolve.mjs')
  writeFileSync(file, 'export const find = (name) => import.meta.resolve(name)\n')
  return (await import(pathToFileURL(file).href)).find(module)
}

function exportsOf(m) {
  const isFunction = (value) => typeof value === 'function' && !/^class\b/.test(String(value))
  const names = Object.keys(m).filter((name) => /^[\w$]+$/.test(name) && isFunction(m[name]))
  return [...(isFunction(m) ? ['m'] : []), ...names.map((name) => `m.${name}`)]
}

async function answers(m) {
  const endMs = performance.now() + RUN_MS_MAX
  const all = []
  for (const call of calls) all.push(performance.now() < endMs ? await answerTo(call, m) : { kind: 'none' })
  return all
}

async function answerTo(call, m) {
  try {
    const given = new Function('m', `return (${call})`)(m)
    if (!(given instanceof Promise)) return answerOf(given)
    const value = await Promise.race([given, new Promise((resolve) => setTimeout(resolve, CALL_MS_MAX, LATE))])
    return value === LATE ? { kind: 'none' } : { ...answerOf(value), isAsync: true }
  } catch (error) {
    return failureOf(error)
  }
}

function answerOf(value) {
  if (value === undefined) return { kind: 'answer', text: 'undefined' }
  const isPlain =
    value === null || typeof value !== 'object' || [Object.prototype, null].includes(Object.getPrototypeOf(value))
  const text = JSON.stringify(value)
  return text === undefined || (text === '{}' && !isPlain) ? { kind: 'none' } : { kind: 'answer', text }
}

function failureOf(error) {
  if (!(error instanceof Error)) return { kind: 'none' }
  const isFault = faults.test(error.message)
  if (!isFault) return { kind: 'refusal', text: JSON.stringify(`${error.name}: ${error.message}`) }
  const frame = /\(?((?:file:\/\/)?\/[^\s()]+):\d+:\d+\)?$/m.exec(error.stack ?? '')
  const file = frame?.[1]?.replace('file://', '') ?? ''
  return { kind: 'fault', message: `${error.name}: ${error.message}`, file, frame: frame?.[0] ?? '' }
}
