import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { nothingOf } from '../../../syntax/absence.ts'
import { hasNode } from '../../../syntax/code.ts'
import { replaced, textWith } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { culpritValue, isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Template } from '../template.ts'

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
    const parameter = binding?.path
    if (binding?.kind !== 'param' || !binding.constant || !owner?.isFunction() || !parameter?.isIdentifier()) return []
    const isSeen = functionOf(site.use).node === owner.node
    if (isSeen && isGiven(site, owner, parameter.node)) return []
    const defaults = defaultsBeside(site, owner, name)
    const texts = new Set(defaults.map(({ text }) => text))
    const [first] = defaults
    // From a callback inside of it, it is not seen whether it was left out.
    if (!first || texts.size > 1 || (!isSeen && defaults.length < 2)) return []
    const edits = withDefault(site, owner, parameter.node, first.text)
    if (!edits) return []
    return [
      {
        explanation: `Take ${first.text} where no ${name} is given.`,
        edits,
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
      name: 'not what was given and is undefined',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        'function farewell(user = GUEST) {}\nfunction greet(user) {\n  return user.§name;\n}\nfunction open(id) {\n  return §greet(users.find((one) => one.id === id));\n}\n',
      after: null,
    },
    {
      name: 'an arrow function without brackets',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'now')" },
      before: 'const start = (clock = Date) => clock.now();\nconst stop = clock => clock.§now();\n',
      after: 'const start = (clock = Date) => clock.now();\nconst stop = (clock = Date) => clock.now();\n',
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

/** Who calls it gives something in its place, which was undefined: that is another thing than to leave it out. */
function isGiven({ callers: [call] }: Site, owner: NodePath<t.Function>, parameter: t.Identifier): boolean {
  const given = call?.node.arguments ?? []
  return given.length > owner.node.params.indexOf(parameter) || given.some((one) => t.isSpreadElement(one))
}

/** `clock` becomes `clock = Date`: with brackets where an arrow function had none, without the mark that it is optional. */
function withDefault(
  site: Site,
  { node: owner }: NodePath<t.Function>,
  parameter: t.Identifier,
  text: string,
): Edit[] | null {
  const isStrict = t.isBlockStatement(owner.body) && owner.body.directives.length > 0
  if (isStrict) return null
  const [start, end] = [parameter.start ?? 0, parameter.end ?? 0]
  const { source } = site
  const isBare =
    t.isArrowFunctionExpression(owner) &&
    !/\(\s*$/.test(source.text.slice(owner.start ?? 0, start)) &&
    owner.params.length === 1
  if (isBare) return [{ start, end, text: `(${parameter.name} = ${text})` }]
  const typed = source.text.slice(start, end).replace(/^([\w$]+)\?/, '$1')
  return [{ start, end, text: `${typed} = ${text}` }]
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
      if (nothingOf(right) !== null || isOfItsObject(right)) return
      const text = inOurNames(site, path.get('right'), function_, owner, name)
      if (text !== null) defaults.push({ text, theirs: textOf(site, right), line: path.node.loc?.start.line ?? 0 })
    },
  })
  return defaults
}

/** `this.clock` is of one object, and `await` of one function. */
const isOfItsObject = (node: t.Node): boolean =>
  hasNode(
    node,
    (one) =>
      t.isThisExpression(one) ||
      t.isSuper(one) ||
      t.isAwaitExpression(one) ||
      t.isYieldExpression(one) ||
      t.isIdentifier(one, { name: 'arguments' }),
  )

function inOurNames(
  site: Site,
  value: NodePath<t.Expression>,
  theirs: NodePath<t.Function>,
  ours: NodePath<t.Function>,
  name: string,
): string | null {
  const at = ours.node.params.findIndex((one) => t.isIdentifier(one, { name }))
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
    const isBefore = own !== undefined && (own.end ?? 0) <= (ours.node.params[at]?.start ?? 0)
    // What is read of another thing may not be there.
    const isRead = path.key === 'object' && t.isIdentifier(own) && own.name !== path.node.name
    if (index < 0 || !t.isIdentifier(own) || !isBefore || isRead) isInReach = false
    else edits.push(replaced(path.node, own.name))
  }
  look(value)
  value.traverse({ Identifier: look })
  return isInReach ? textWith(site.source.text, value.node, edits) : null
}
