import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type CountingLoop, countingLoops, isIndexed } from '../../../syntax/loops.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A loop inside of another that counts the wrong thing: to the length of the other's list, by the other's variable, or steps the other's variable. */
export const nestedLoop: Template = {
  id: 'nested-loop',
  suggest(site) {
    const read = site.kind === 'caller' || site.kind === 'argument' ? null : elementRead(site)
    if (!read) return []
    const loops = countingLoops(read)
    return [...otherStep(loops), ...otherLength(site, read, loops), ...otherIndex(site, read, loops)]
  },
  examples: [
    {
      name: 'to the length of the other list',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'for (var i = 0; i < rows.length; i++) {\n  for (var j = 0; j < rows.length; j++) {\n    use(rows[i][j].§length);\n  }\n}\n',
      values: {
        'rows[i]': { type: 'object', className: 'Array', length: 2 },
        j: { type: 'number', text: '2' },
      },
      after:
        'for (var i = 0; i < rows.length; i++) {\n  for (var j = 0; j < rows[i].length; j++) {\n    use(rows[i][j].length);\n  }\n}\n',
    },
    {
      name: 'by the variable of the other loop',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        'for (let i = 0; i < groups.length; i++) {\n  const users = groups[i].users\n  for (let j = 0; j < users.length; j++) {\n    use(users[i].§name)\n  }\n}\n',
      after:
        'for (let i = 0; i < groups.length; i++) {\n  const users = groups[i].users\n  for (let j = 0; j < users.length; j++) {\n    use(users[j].name)\n  }\n}\n',
    },
    {
      name: 'steps the variable of the other loop',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'length')" },
      before:
        'for (var i = 0; i < rows.length; i++) {\n  for (var j = 0; j < 3; i++) {\n    use(rows[i][j].§length);\n  }\n}\n',
      after:
        'for (var i = 0; i < rows.length; i++) {\n  for (var j = 0; j < 3; j++) {\n    use(rows[i][j].length);\n  }\n}\n',
    },
    {
      name: 'a length that was kept',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'id')" },
      before: 'for (var i = 0, n = names.length; i < n; i++) use(nodes[i].§id);\n',
      values: { nodes: { type: 'object', className: 'Array', length: 1 }, i: { type: 'number', text: '1' } },
      after: 'for (var i = 0, n = nodes.length; i < n; i++) use(nodes[i].id);\n',
    },
    {
      name: 'not where both lists are gone through',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'id')" },
      before: 'for (var i = 0; i < names.length; i++) use(names[i], nodes[i].§id);\n',
      values: { nodes: { type: 'object', className: 'Array', length: 1 }, i: { type: 'number', text: '1' } },
      after: null,
    },
    {
      name: 'not a hole in a list',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'id')" },
      before: 'for (var i = 0; i < count.length; i++) use(nodes[i].§id);\n',
      values: { nodes: { type: 'object', className: 'Array', length: 5 }, i: { type: 'number', text: '1' } },
      after: null,
    },
  ],
}

type ElementRead = NodePath<t.MemberExpression>

/** `list[i]`, which is not there or can not be called. */
function elementRead({ culprit }: Site): ElementRead | null {
  return culprit.isMemberExpression({ computed: true }) && t.isIdentifier(culprit.node.property) ? culprit : null
}

const indexOf = ({ node }: ElementRead): string => (node.property as t.Identifier).name

/** `j < n; i++` with an `i` that is counted around it. */
function otherStep(loops: CountingLoop[]): Suggestion[] {
  const found = loops.find(({ step, variable }) => step !== variable && loops.some((one) => one.variable === step))
  const argument = found && (found.path.node.update as t.UpdateExpression).argument
  if (!found || !argument) return []
  const edits = [replaced(argument, found.variable)]
  const reasons = [`The loop asks for ${found.variable} and counts ${found.step}, which is the other loop's.`]
  return [{ variant: 'step', explanation: `Count ${found.variable}.`, edits, prior: 0.88, reasons }]
}

/** The list that is read ends before the one that the loop counts, which it does not read. */
function otherLength(site: Site, read: ElementRead, loops: CountingLoop[]): Suggestion[] {
  const loop = loops.find(({ variable }) => variable === indexOf(read))
  const list = textOf(site, read.node.object)
  const { bound } = loop ?? {}
  if (!loop || !bound || !isRepeatable(read.node.object) || !isKnownAt(loop.path, read)) return []
  if (
    textOf(site, bound) === list ||
    isIndexed(loop.path, loop.variable, (node) => textOf(site, node) === textOf(site, bound))
  )
    return []
  const [length, index] = [site.values[list]?.length, site.values[loop.variable]?.text]
  if (length === undefined || Number(index) < length) return []
  return [
    {
      variant: 'length',
      explanation: `Count to the length of ${list}, which is gone through.`,
      edits: [replaced(bound, list)],
      prior: 0.86,
      reasons: [
        `${loop.variable} was ${index}, ${list} has ${length}, and nothing of ${textOf(site, bound)} is read by it.`,
      ],
    },
  ]
}

/** What the list is made of has its value where the loop begins. */
function isKnownAt(loop: NodePath, read: ElementRead): boolean {
  const [start, end] = [loop.node.start ?? 0, loop.node.end ?? 0]
  let isKnown = true
  t.traverseFast(read.node.object, (node) => {
    const at = t.isIdentifier(node) ? read.scope.getBinding(node.name)?.identifier.start : null
    if (at != null && at >= start && at < end) isKnown = false
  })
  return isKnown
}

/** `users[i]` in a loop by `j` to the length of `users`. */
function otherIndex(site: Site, read: ElementRead, loops: CountingLoop[]): Suggestion[] {
  const list = textOf(site, read.node.object)
  const isList = (node: t.Node): boolean => textOf(site, node) === list
  const own = loops.find(({ bound }) => bound !== null && isList(bound))
  const other = loops.find(({ variable }) => variable === indexOf(read))
  if (!own || !other || own === other || isIndexed(own.path, own.variable, isList)) return []
  const { start, end } = read.node.property
  return [
    {
      variant: 'index',
      explanation: `Read ${list} by ${own.variable}.`,
      edits: [{ start: start ?? 0, end: end ?? 0, text: own.variable }],
      prior: 0.84,
      reasons: [`${own.variable} counts ${list}, and ${other.variable} something else.`],
    },
  ]
}
