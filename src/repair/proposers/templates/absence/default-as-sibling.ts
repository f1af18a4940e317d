import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { applyEdits, replaced } from '../../../syntax/edits.ts'
import { culpritValue, isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const ONE_PRIOR = 0.74
const SEVERAL_PRIOR = 0.84

/** `shiftLine(line, names = namesOf(line))` beside `shiftSong(song, names)`: what the functions beside this one take where nothing is given. */
export const defaultAsSibling: Template = {
  id: 'default-as-sibling',
  suggest(site) {
    const { culprit } = site
    if (site.kind === 'caller' || !isAbsent(site) || !culprit.isIdentifier()) return []
    if (culpritValue(site)?.type === 'null') return []
    const { name } = culprit.node
    const binding = culprit.scope.getBinding(name)
    const owner = binding?.scope.path
    if (binding?.kind !== 'param' || !owner?.isFunction() || !binding.path.isIdentifier()) return []
    if (isPassedThrough(site, owner, binding.path.node)) return []
    const defaults = defaultsBeside(site, owner, name)
    const texts = new Set(defaults.map(({ text }) => text))
    const [first] = defaults
    if (!first || texts.size > 1) return []
    const end = binding.path.node.end ?? 0
    return [
      {
        explanation: `Take ${first.text} where no ${name} is given.`,
        edits: [{ start: end, end, text: ` = ${first.text}` }],
        prior: defaults.length > 1 ? SEVERAL_PRIOR : ONE_PRIOR,
        reasons: [`A function beside it takes \`${first.theirs}\` for its own ${name}, at line ${first.line}.`],
      },
    ]
  },
  examples: [
    {
      name: 'made of what is given first',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'includes')" },
      before:
        "function shiftLine(line, names = namesOf(line)) {\n  return write(line, names);\n}\nfunction shiftSong(song, names) {\n  return names.§includes('Db') ? flats(song) : sharps(song);\n}\n",
      after:
        "function shiftLine(line, names = namesOf(line)) {\n  return write(line, names);\n}\nfunction shiftSong(song, names = namesOf(song)) {\n  return names.includes('Db') ? flats(song) : sharps(song);\n}\n",
    },
    {
      name: 'where it is handed on',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'now')" },
      before:
        'const at = (clock) => clock.§now();\nfunction start(job, clock = Date) {\n  return at(clock);\n}\nfunction stop(job, clock) {\n  return §at(clock);\n}\n',
      after:
        'const at = (clock) => clock.now();\nfunction start(job, clock = Date) {\n  return at(clock);\n}\nfunction stop(job, clock = Date) {\n  return at(clock);\n}\n',
    },
    {
      name: 'not in a helper that is handed what was left out before',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'now')" },
      before:
        'const at = (job, clock) => clock.§now();\nfunction start(job, clock = Date) {}\nfunction stop(job, clock) {\n  return §at(job, clock);\n}\n',
      after:
        'const at = (job, clock) => clock.now();\nfunction start(job, clock = Date) {}\nfunction stop(job, clock = Date) {\n  return at(job, clock);\n}\n',
    },
    {
      name: 'not where they do not agree',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'now')" },
      before:
        'function start(job, clock = Date) {}\nfunction pause(job, clock = performance) {}\nfunction stop(job, clock) {\n  return clock.§now();\n}\n',
      after: null,
    },
    {
      name: 'not null, which is given',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'now')" },
      before: 'function start(job, clock = Date) {}\nfunction stop(job, clock) {\n  return clock.§now();\n}\n',
      values: { clock: { type: 'null' } },
      after: null,
    },
  ],
}

/** Who calls it hands on a parameter of its own: there it was left out. */
function isPassedThrough({ callers: [call] }: Site, owner: NodePath<t.Function>, parameter: t.Node): boolean {
  const given = call?.get('arguments')[owner.node.params.indexOf(parameter as t.Identifier)]
  return given?.isIdentifier() === true && given.scope.getBinding(given.node.name)?.kind === 'param'
}

interface Default {
  /** In the names of the function that has none. */
  text: string
  theirs: string
  line: number
}

/** What other functions of the file take for their parameter of the name, with our parameters in the place of theirs. */
function defaultsBeside(site: Site, owner: NodePath<t.Function>, name: string): Default[] {
  const defaults: Default[] = []
  site.source.root.traverse({
    AssignmentPattern(path) {
      const { left, right } = path.node
      const function_ = path.parentPath
      if (!function_.isFunction() || function_.node === owner.node || !t.isIdentifier(left, { name })) return
      const text = inOurNames(site, path.get('right'), function_, owner)
      if (text !== null) defaults.push({ text, theirs: textOf(site, right), line: path.node.loc?.start.line ?? 0 })
    },
  })
  return defaults
}

function inOurNames(
  site: Site,
  value: NodePath<t.Expression>,
  theirs: NodePath<t.Function>,
  ours: NodePath<t.Function>,
): string | null {
  const start = value.node.start ?? 0
  const edits: ReturnType<typeof replaced>[] = []
  let isInReach = true
  const look = (path: NodePath): void => {
    if (!path.isIdentifier() || !path.isReferencedIdentifier()) return
    const binding = path.scope.getBinding(path.node.name)
    if (binding?.scope.path.node !== theirs.node) {
      if (ours.scope.getBinding(path.node.name) !== binding) isInReach = false
      return
    }
    const index = theirs.node.params.findIndex((one) => t.isIdentifier(one, { name: path.node.name }))
    const own = ours.node.params[index]
    if (index < 0 || !t.isIdentifier(own)) isInReach = false
    else edits.push(replaced(path.node, own.name))
  }
  look(value)
  value.traverse({ Identifier: look })
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }))
  return isInReach ? applyEdits(textOf(site, value.node), shifted) : null
}
