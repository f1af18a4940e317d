import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { z } from 'zod'
import { readWording } from '../../diagnosers/javascript/wording.ts'
import type { Clock } from '../../lib/clock.ts'
import type { Sandbox } from '../../sandbox/sandbox.ts'
import { type DriverPlace, runLoaded } from '../loaded-driver.ts'
import type { Bench } from '../prove.ts'
import { innermostFunction } from '../reachable-function.ts'
import type { Observation } from '../repair.ts'
import { runLimitMs } from '../run-limit.ts'
import { type Nothing, strictlyAskedFor } from '../syntax/absence.ts'
import { applyEdits } from '../syntax/edits.ts'
import { ABSENT_KINDS } from '../syntax/site.ts'
import { offsetOf, parseSource, type SourceFile } from '../syntax/source.ts'
import type { Workspace } from '../workspace.ts'
import { ALIKE_VARIABLE, type AlikeRequest } from './alike-protocol.ts'
import { entryEdits } from './entry-edits.ts'
import { LIKENESSES, type Likeness, type LikenessId } from './likenesses.ts'

/** Functions of the stack that are asked besides what is called from outside, the outermost first. */
const FUNCTIONS_MAX = 3
/** In all: the search for patches goes on meanwhile, and an app that starts slowly is worth less asking than waiting for. */
const ASKING_MS_MAX = 4_000
/** One that tells what can be given, and one that is given it. */
const RUNS_MIN = 2
const likenessIds = z.array(z.enum(LIKENESSES.map(({ id }) => id)))

/** What the program as it is shows when it is given something most like what it fails on. */
export interface AlikeAnswer {
  likeness: Likeness
  /** Name of the function that was given it; null for all that are called from outside of the repository. */
  owner: string | null
  observation: Observation
}

export interface AskedFailure extends Pick<Bench, 'reproduction' | 'workspace' | 'base' | 'signal'> {
  sandbox: Sandbox
  clock: Clock
}

/**
 * Runs the failing program as it is, with arguments replaced by what is most like them: first where it is called from outside,
 * then in functions of the stack. Returns the closest answers of the first place that has any, all of one nearness; a run that
 * fails is none.
 */
export async function alikeAnswers(asked: AskedFailure): Promise<AlikeAnswer[]> {
  const { base, clock, workspace } = asked
  // It would be cut off before the first answer, and only take the cores from the search.
  if (RUNS_MIN * base.durationMs > ASKING_MS_MAX) return []
  const endMs = clock.monotonicMs() + ASKING_MS_MAX
  const leftMs = (): number => Math.min(endMs - clock.monotonicMs(), runLimitMs(base.durationMs))
  const copy = await workspace.fork()
  try {
    const { places, functions } = await placesOf(asked)
    const strictly = new Set(functions.flatMap(strictlyAskedFor))
    for (const place of places) {
      if (leftMs() <= 0) return []
      const answers = await answersAt({ ...place, strictly }, copy, asked, leftMs)
      if (answers.length > 0) return answers
    }
    return []
  } finally {
    await copy.close()
  }
}

async function answersAt(
  { owner, files, strictly }: AskedPlace & { strictly: ReadonlySet<Nothing> },
  copy: Workspace,
  asked: AskedFailure,
  leftMs: () => number,
): Promise<AlikeAnswer[]> {
  await copy.reset()
  await copy.write(files)
  // Code that asks for null alone, or for undefined alone, means it to be different.
  const isMeant = ({ replaces }: Likeness): boolean => replaces === 'value' || !strictly.has(replaces)
  const likenesses = (await applicable(copy, asked, leftMs())).filter((one) => doesConcern(one, asked) && isMeant(one))
  const answers: AlikeAnswer[] = []
  for (const likeness of likenesses) {
    const [closest] = answers
    if (leftMs() <= 0 || (closest && closest.likeness.nearness !== likeness.nearness)) break
    const { observation } = await runAlike(copy, likeness.id, asked, leftMs())
    if (observation.outcome === 'passed') answers.push({ likeness, owner, observation })
  }
  return answers
}

interface AskedPlace {
  owner: string | null
  /** Instrumented. */
  files: Record<string, string>
}

async function placesOf({
  workspace,
  base,
}: AskedFailure): Promise<{ places: AskedPlace[]; functions: NodePath<t.Function>[] }> {
  const frames = (base.error?.frames ?? []).filter(({ inApp }) => inApp)
  const sources = await sourcesOf(new Set(frames.map(({ file }) => file)), workspace)
  const outside = {
    owner: null,
    files: Object.fromEntries([...sources].map(([file, source]) => [file, opened(source)])),
  }
  const places: AskedPlace[] = []
  const functions: NodePath<t.Function>[] = []
  for (const { file, line = 0, column = 1, function: name } of frames) {
    const source = sources.get(file)
    const owner = source && innermostFunction(source, offsetOf(source.text, line, column))
    if (!owner || functions.some(({ node }) => node === owner.node)) continue
    functions.push(owner)
    const edits = entryEdits(source, owner, false)
    if (edits.length > 0)
      places.push({ owner: name ?? 'a function', files: { [file]: applyEdits(source.text, edits) } })
  }
  return { places: [outside, ...places.slice(0, FUNCTIONS_MAX)], functions }
}

async function sourcesOf(files: ReadonlySet<string>, workspace: Workspace): Promise<Map<string, SourceFile>> {
  const sources = new Map<string, SourceFile>()
  for (const file of files) {
    const text = await workspace.read(file)
    const source = text === undefined ? null : parseSource(file, text)
    if (source) sources.set(file, source)
  }
  return sources
}

/** All its functions ask, where they are called from outside. */
function opened(source: SourceFile): string {
  const functions: NodePath<t.Function>[] = []
  source.root.traverse({ Function: (path) => void functions.push(path) })
  return applyEdits(
    source.text,
    functions.flatMap((path) => entryEdits(source, path, true)),
  )
}

/** Where nothing is what it fails on, another kind of value tells nothing, and the other way round. */
function doesConcern({ replaces }: Likeness, { base }: AskedFailure): boolean {
  const { kind } = readWording(base.error ?? { type: '', message: '' })
  return ABSENT_KINDS.has(kind) === (replaces !== 'value')
}

async function applicable(copy: Workspace, asked: AskedFailure, timeoutMs: number): Promise<Likeness[]> {
  const { seen } = await runAlike(copy, null, asked, timeoutMs)
  const found = likenessIds.safeParse(seen).data ?? []
  return LIKENESSES.filter(({ id }) => found.includes(id))
}

function runAlike(
  workspace: Workspace,
  likeness: LikenessId | null,
  { reproduction, sandbox, signal }: AskedFailure,
  timeoutMs: number,
): Promise<{ observation: Observation; seen: unknown }> {
  const requestFor = (place: DriverPlace): AlikeRequest => ({ likeness, ...place })
  return runLoaded(
    { driver: 'alike', variable: ALIKE_VARIABLE, requestFor },
    { reproduction, workspace, sandbox, signal, timeoutMs },
  )
}
