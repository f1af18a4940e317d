import { createHash } from 'node:crypto'
import { z } from 'zod'

/** A guard that is taken out of a package, and calls that tell it from the whole one. Of the package's code nothing is in it. */
export const guardCase = z.object({
  id: z.string(),
  package: z.string(),
  version: z.string(),
  /** What is imported: the package, or a module in it. */
  module: z.string(),
  isEsm: z.boolean(),
  file: z.string(),
  /** The guard: its kind, where it starts in the file. */
  kind: z.string(),
  start: z.number(),
  /** Which of those that start there and are of that kind. */
  nth: z.number(),
  /** Without the guard this call ends in an uncaught error out of the package. */
  call: z.string(),
  isAsync: z.boolean(),
  /** The whole package refuses the call with an error of its own. */
  isRefused: z.boolean(),
  /** Calls that the repaired package must answer as the whole one does: one that fails alike, and such as never failed. */
  neighbours: z.array(z.string()),
  /** What the whole package answers: to the call, then to its neighbours. */
  expected: z.array(z.unknown()),
})
export type GuardCase = z.infer<typeof guardCase>

export const guardCases = z.array(guardCase)

/** Half of them is kept aside, by their names alone. */
export const isAside = (id: string): boolean => rankOf(`aside ${id}`) % 2 === 1

/** A number that looks drawn by lot, and is the same each time. */
export const rankOf = (text: string): number => createHash('sha256').update(text).digest().readUInt32BE(0)

/** Messages of the engine: what a program says itself is a refusal, and no fault. */
export const ENGINE_WORDS =
  /^Cannot (?:read|set|convert|destructure|use|access|create|define|assign)|is not (?:a function|iterable|defined|a constructor|an object)|^Invalid (?:array|string|time|regular)|^Unexpected |not valid JSON|^URI malformed|^Maximum call stack|^Class constructor|^The .* argument must be|^Bad control|^Expected /

/** The application that crashes: it makes the one call. */
export function reproText(one: GuardCase): string {
  const attempt = one.isRefused ? `refusalOr(() => ${one.call})` : one.call
  const print = 'console.log("RESULT " + JSON.stringify(result))'
  return [
    importText(one),
    ...(one.isRefused ? [REFUSAL] : []),
    one.isAsync
      ? `const main = async () => {\n  const result = await ${attempt}\n  ${print}\n}\nmain()`
      : `const result = ${attempt}\n${print}`,
    '',
  ].join('\n')
}

/** What is asked after the repair: the same call, and its neighbours. */
export function checkText(one: GuardCase): string {
  const calls = [one.call, ...one.neighbours].map((call) => `  async () => ${call},`)
  return `${importText(one)}
const calls = [
${calls.join('\n')}
]
const answer = async (call) => {
  try {
    return JSON.parse(JSON.stringify([await call()]))[0]
  } catch (error) {
    return \`\${error.name}: \${error.message}\`
  }
}
const main = async () => {
  const answers = []
  for (const call of calls) answers.push(await answer(call))
  process.stdout.write(\`RESULT \${JSON.stringify(answers)}\\n\`, () => process.exit())
}
main()
`
}

export const extensionOf = ({ isEsm }: GuardCase): string => (isEsm ? 'mjs' : 'cjs')

const importText = ({ isEsm, module }: GuardCase): string =>
  isEsm ? `import * as m from '${module}'` : `const m = require('${module}')`

const REFUSAL = `const refusalOr = (call) => {
  try {
    return call()
  } catch (error) {
    if (${ENGINE_WORDS}.test(error.message)) throw error
    return \`\${error.name}: \${error.message}\`
  }
}`
