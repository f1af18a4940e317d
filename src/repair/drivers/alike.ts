// Loaded first into a program that fails: gives instrumented functions what is most like their arguments, or tells what there is.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ALIKE_SYMBOL, ALIKE_VARIABLE, type AlikeRequest } from '../analogy/alike-protocol.ts'
import { LIKENESSES, type Likeness, type LikenessId } from '../analogy/likenesses.ts'
import { replaceAlike } from '../analogy/replace-alike.ts'

/** A function that is called more often says the same again. */
const CALLS_MAX = 20_000
/** Of a stack: this file's two functions, the function that asks, and its caller. */
const CALLER_DEPTH = 3

const text = process.env[ALIKE_VARIABLE]
if (text !== undefined) install(JSON.parse(text) as AlikeRequest)

function install({ likeness, root, output }: AlikeRequest): void {
  const found = new Set<LikenessId>()
  const survey = (value: unknown): unknown => {
    for (const { id, alike } of LIKENESSES) {
      if (found.has(id) || !doesChange(value, alike)) continue
      found.add(id)
      writeFileSync(output, JSON.stringify([...found]))
    }
    return value
  }
  const wanted = LIKENESSES.find(({ id }) => id === likeness)
  const given = wanted ? (value: unknown) => replaceAlike(value, wanted.alike) : survey
  let calls = 0
  const hook = (value: unknown, isFromOutside: boolean): unknown => {
    calls += 1
    return calls > CALLS_MAX || (isFromOutside && isCalledFromWithin(root)) ? value : given(value)
  }
  Object.defineProperty(globalThis, Symbol.for(ALIKE_SYMBOL), { value: hook })
}

/** Whether the function that asks was called by one of the repository; callbacks that the engine calls count as such. */
function isCalledFromWithin(root: string): boolean {
  const { stackTraceLimit, prepareStackTrace } = Error
  Error.stackTraceLimit = CALLER_DEPTH + 1
  Error.prepareStackTrace = (_error, sites) => sites[CALLER_DEPTH]?.getFileName() ?? ''
  const caller = String(new Error().stack)
  Object.assign(Error, { stackTraceLimit, prepareStackTrace })
  const file = caller.startsWith('file:') ? fileURLToPath(caller) : caller
  return file === '' || (file.startsWith(`${root}/`) && !file.includes('/node_modules/'))
}

/** Nothing is replaced: a request would be changed itself. */
function doesChange(value: unknown, alike: Likeness['alike']): boolean {
  let doesApply = false
  replaceAlike(value, (each) => {
    if (!Object.is(alike(each), each)) doesApply = true
    return each
  })
  return doesApply
}
