import type { Sandbox } from '../sandbox/sandbox.ts'
import { answerOf, type CapturedCall, describeCall } from './call-run.ts'
import { type Analogy, note, type Trial } from './candidate.ts'
import type { Encoded } from './captured-arguments.ts'
import type { Bench } from './prove.ts'
import { runLimitMs } from './run-limit.ts'
import type { Workspace } from './workspace.ts'

/** Behaviours that are asked; the rest has little to say. */
const BEHAVIOURS_MAX = 6
/** Functions of the stack that are tried, the outermost first. */
const CALLS_MAX = 2

/** Values that programs mean to treat alike, and what the failing one had in place of the other. */
const LIKENESSES: readonly { said: string; alike(value: Encoded): Encoded | null }[] = [
  {
    said: 'undefined in the place of null',
    alike: (value) => (isJson(value, null) ? { kind: 'undefined' } : null),
  },
  {
    said: 'null in the place of undefined',
    alike: (value) => (value.kind === 'undefined' ? { kind: 'json', value: null } : null),
  },
  {
    said: 'the text in the place of the number',
    alike: (value) =>
      value.kind === 'json' && typeof value.value === 'number' ? { kind: 'json', value: String(value.value) } : null,
  },
]

/**
 * What the program as it is answers to the value that is most like the one it fails on. A candidate that answers the same keeps
 * the program's own manners, and one that does not invents new ones; both are said of it, for the choice. Candidates of one output are asked once.
 */
export async function noteAnalogies(
  survivors: readonly Trial[],
  calls: readonly CapturedCall[],
  bench: Bench,
  sandbox: Sandbox,
): Promise<void> {
  // From outside, where people see what is answered.
  for (const call of calls.toReversed().slice(0, CALLS_MAX)) {
    const known = await analogousAnswers(call, bench, sandbox)
    if (known.size > 0) return await compare(survivors, { call, known }, bench, sandbox)
  }
}

async function compare(
  survivors: readonly Trial[],
  { call, known }: { call: CapturedCall; known: ReadonlyMap<string, string> },
  bench: Bench,
  sandbox: Sandbox,
): Promise<void> {
  const asked = new Map<string, string | null>()
  for (const trial of survivors) {
    const key = JSON.stringify(trial.observation?.response ?? trial.observation?.output ?? '')
    if (!asked.has(key)) {
      if (asked.size === BEHAVIOURS_MAX) break
      asked.set(key, await answerWith(trial, call, bench, sandbox))
    }
    const answer = asked.get(key) ?? null
    if (answer === null) continue
    trial.analogy = analogyOf(answer, known, describeCall(call))
    note(trial, 'analogy', true, trial.analogy.said)
  }
}

function analogyOf(answer: string, known: ReadonlyMap<string, string>, name: string): Analogy {
  const alike = known.get(answer) ?? [...known].find(([other]) => isSameButForNothing(answer, other))?.[1]
  return alike === undefined
    ? { agrees: false, said: `${name} answers something else to ${[...known.values()].join(' or ')}.` }
    : { agrees: true, said: `${name} already answers the same to ${alike}.` }
}

/** The program writes down what it was given: `a: null` to one nothing, `a: undefined` to the other. */
function isSameButForNothing(answer: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\b(?:undefined|null)\b/g, 'nothing')
  return isNamedIn(answer) && isNamedIn(other) && plain(answer) === plain(other)
}

/** Among other text: an answer that is nothing else says nothing. */
const isNamedIn = (answer: string): boolean =>
  /\b(?:undefined|null)\b/.test(answer) && answer.length > 'undefined'.length + 2

/** By answer: to what the unchanged program gives it. */
async function analogousAnswers(call: CapturedCall, bench: Bench, sandbox: Sandbox): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  for (const { said, alike } of LIKENESSES) {
    const args = call.args.map((arg) => replaced(arg, alike))
    if (JSON.stringify(args) === JSON.stringify(call.args)) continue
    const answer = await returnedBy({ ...call, args }, bench.workspace, bench, sandbox)
    if (answer !== null && !answers.has(answer)) answers.set(answer, said)
  }
  return answers
}

async function answerWith(trial: Trial, call: CapturedCall, bench: Bench, sandbox: Sandbox): Promise<string | null> {
  const copy = await bench.workspace.fork()
  try {
    await copy.write(trial.candidate.files)
    return await returnedBy(call, copy, bench, sandbox)
  } finally {
    await copy.close()
  }
}

async function returnedBy(
  call: CapturedCall,
  workspace: Workspace,
  { base, signal }: Bench,
  sandbox: Sandbox,
): Promise<string | null> {
  const answer = await answerOf(call, workspace, { sandbox, signal, timeoutMs: runLimitMs(base.durationMs) })
  return answer?.outcome === 'returned' ? answer.value : null
}

function replaced(value: Encoded, alike: (value: Encoded) => Encoded | null): Encoded {
  const other = alike(value)
  if (other) return other
  if (value.kind === 'array') return { kind: 'array', items: value.items.map((item) => replaced(item, alike)) }
  if (value.kind !== 'object' && value.kind !== 'bare') return value
  return { kind: value.kind, entries: value.entries.map(([key, each]) => [key, replaced(each, alike)]) }
}

const isJson = (value: Encoded, what: unknown): boolean => value.kind === 'json' && value.value === what
