import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { diffLines } from 'diff'
import { expect, test, vi } from 'vitest'
import { Lexer, parse, parseDocument } from 'yaml'
import { applyEdits, type Edit } from '../../src/ci/workflow/apply-edits.ts'
import { EditRefused } from '../../src/ci/workflow/edit-refused.ts'
import { replaceScript, scriptLines } from '../../src/ci/workflow/edit-script.ts'
import { insertStep } from '../../src/ci/workflow/insert-step.ts'
import { type Job, type Path, parseWorkflow, type Step, type Workflow } from '../../src/ci/workflow/parse-workflow.ts'
import { replaceScalar, setJobKey, setStepInput, setVariable } from '../../src/ci/workflow/set-key.ts'
import { workflowShape } from './workflow-shapes.ts'

const SHAPES = 250
const EDITS_MAX = 8
const GROUP = 20

vi.setConfig({ testTimeout: 180_000 })
/** What the lexer of `yaml` says before a scalar. */
const SCALAR_FOLLOWS = '\u001F'

const found = [...filesUnder('node_modules', /\.github\/workflows\/[^/]+\.ya?ml$/), ...outsideWorkflows()]
const workflows = [
  ...Array.from({ length: SHAPES }, (_, seed) => ({ from: `shape ${seed}`, text: workflowShape(seed) })),
  ...found.map((path) => ({ from: path, text: readFileSync(path, 'utf8') })),
]

const groups = Array.from({ length: Math.ceil(workflows.length / GROUP) }, (_, i) => ({
  first: i * GROUP,
  group: workflows.slice(i * GROUP, (i + 1) * GROUP),
}))

test.each(groups)(
  'D23 every edit changes the lines that it is about, and nothing else: workflows from $first',
  ({ group }) => {
    const refused: string[] = []
    const problems: string[] = []
    let made = 0
    for (const { from, text } of group) {
      if (parseDocument(text).errors.length > 0) continue
      const workflow = parseWorkflow(text)
      const before = readingOf(text)
      for (const tried of spread(editsOf(workflow), EDITS_MAX)) {
        const after = madeOrRefused(workflow, tried, refused)
        if (after === undefined) continue
        made++
        problems.push(
          ...problemsOf(before, readingOf(after), tried).map((problem) => `${from}, ${tried.name}: ${problem}`),
        )
      }
    }
    expect(problems).toEqual([])
    expect(made).toBeGreaterThan(group.length)
    expect(refused.length / (made + refused.length), refused.join('\n')).toBeLessThan(0.3)
    expect(refused).not.toContain('The change would also change what another part of the file means.')
  },
)

test('D23 they are more than 200', () => {
  expect(workflows.length).toBeGreaterThanOrEqual(200)
})

interface Reading {
  text: string
  meaning: unknown
  comments: readonly string[]
}

function readingOf(text: string): Reading {
  return { text, meaning: parse(text), comments: commentsOf(text) }
}

function madeOrRefused(workflow: Workflow, { edit }: Tried, refused: string[]): string | undefined {
  try {
    return applyEdits(workflow, [edit()])
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error
    refused.push(error.message)
    return undefined
  }
}

function problemsOf(before: Reading, after: Reading, { removesMax, addsMax, without }: Tried): string[] {
  const { removed, added } = changedLines(before.text, after.text)
  return [
    ...(removed > removesMax || added > addsMax ? [`${removed} lines went and ${added} came`] : []),
    ...(isDeepStrictEqual(lineBreaks(after.text), lineBreaks(before.text)) ? [] : ['the line ends differ']),
    ...(before.comments.every((comment) => after.comments.includes(comment)) ? [] : ['a comment is gone']),
    ...(isDeepStrictEqual(after.meaning, before.meaning) ? ['nothing changed'] : []),
    ...(isDeepStrictEqual(without(after.meaning as never), without(before.meaning as never)) ? [] : ['more changed']),
  ]
}

function spread<T>(of: readonly T[], max: number): T[] {
  const stride = Math.max(1, Math.ceil(of.length / max))
  return of.filter((_, i) => i % stride === 0)
}

interface Tried {
  name: string
  edit: () => Edit
  removesMax: number
  addsMax: number
  /** The file's meaning with what the edit is about taken out. */
  without: (meaning: never) => unknown
}

function editsOf(workflow: Workflow): Tried[] {
  return workflow.jobs.flatMap((job) => [
    {
      name: 'timeout',
      edit: () => setJobKey(workflow, job, 'timeout-minutes', 77, { comment: 'More' }),
      removesMax: 1,
      addsMax: 2,
      without: withoutKey([...job.path, 'timeout-minutes']),
    },
    {
      name: 'variable',
      edit: () => setVariable(workflow, job, 'PRUNELLA', '--max=4 # x'),
      removesMax: 1,
      addsMax: 3,
      without: withoutKey([...job.path, 'env', 'PRUNELLA'], true),
    },
    {
      name: 'runner',
      edit: () => replaceScalar(workflow, [...job.path, 'runs-on'], 'ubuntu-99.04'),
      removesMax: 1,
      addsMax: 1,
      without: withoutKey([...job.path, 'runs-on']),
    },
    ...job.steps.flatMap((step) => stepEdits(workflow, job, step)),
  ])
}

function stepEdits(workflow: Workflow, job: Job, step: Step): Tried[] {
  const added = { name: 'Added: it', run: ['first "x" # not a comment', '', 'second'] }
  const inserts = [step.index, step.index + 1].map((index) => ({
    name: `step at ${index}`,
    edit: () => insertStep(workflow, job, index, added),
    removesMax: 1,
    addsMax: 7,
    without: (meaning: never) => withoutStep(meaning, job, added.name),
  }))
  const input: Tried = {
    name: `input of ${step.index}`,
    edit: () => setStepInput(workflow, step, 'prunella', '3.10'),
    removesMax: 1,
    addsMax: 3,
    without: withoutKey([...step.path, 'with', 'prunella'], true),
  }
  const script: Tried = {
    name: `script of ${step.index}`,
    edit: () => replaceScript(workflow, step, ['pip install requests', ...scriptLines(step)]),
    removesMax: 1,
    addsMax: 3,
    without: withoutKey([...step.path, 'run']),
  }
  const line: Tried = {
    name: `first line of ${step.index}`,
    edit: () => replaceScript(workflow, step, scriptLines(step).with(0, 'make --all')),
    removesMax: 1,
    addsMax: 1,
    without: withoutKey([...step.path, 'run']),
  }
  return [...inserts, ...(step.uses === undefined ? [] : [input]), ...(step.run === undefined ? [] : [script, line])]
}

/** The block that held it goes too where nothing is left in it. */
function withoutKey(path: Path, held = false) {
  return (meaning: never): unknown => {
    const copy = structuredClone<unknown>(meaning)
    const owner = holder(copy, path)
    delete owner?.[path.at(-1)!]
    if (held && Object.keys(owner ?? {}).length === 0) delete holder(copy, path.slice(0, -1))?.[path.at(-2)!]
    return copy
  }
}

function holder(root: unknown, path: Path): Record<string | number, unknown> | undefined {
  return path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], root) as never
}

function withoutStep(
  meaning: { jobs: Record<string, { steps: { name?: string }[] }>; runs?: { steps: { name?: string }[] } },
  job: Job,
  name: string,
): unknown {
  const copy = structuredClone(meaning)
  const owner = job.id === '' ? copy.runs! : copy.jobs[job.id]!
  owner.steps = owner.steps.filter((step) => step.name !== name)
  return copy
}

function changedLines(before: string, after: string): { removed: number; added: number } {
  const parts = diffLines(before, after)
  const sum = (of: (part: (typeof parts)[number]) => boolean) => parts.filter(of).reduce((n, { count }) => n + count, 0)
  return { removed: sum(({ removed }) => removed), added: sum(({ added }) => added) }
}

function lineBreaks(text: string): unknown {
  return { windows: /\r\n/.test(text), unix: /[^\r]\n/.test(text) }
}

function commentsOf(text: string): string[] {
  const tokens = [...new Lexer().lex(text)]
  return tokens.filter((token, i) => token.startsWith('#') && tokens[i - 1] !== SCALAR_FOLLOWS)
}

function filesUnder(root: string, pattern: RegExp): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, path))
    .filter((path) => pattern.test(path.replaceAll('\\', '/')))
}

function outsideWorkflows(): string[] {
  const root = join(process.env.PRUNELLA_DATA ?? '/nowhere', 'ci')
  return existsSync(root) ? filesUnder(root, /workflow(?:\.fixed)?\.yml$/) : []
}
