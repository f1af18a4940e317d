import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { bindsLooser } from '../../../syntax/branches.ts'
import { isRepeatable, presentTest } from '../../../syntax/code.ts'
import { reportsFaults } from '../../../syntax/reports-faults.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const PRIOR = 0.68
/** A parser that says what is wrong would rather say that it came to the end. */
const REPORTING_PRIOR = 0.54
/** What else a `do` does it has done for nothing by then. */
const DONE_PRIOR = 0.45

/** `while (node.type !== 'root') node = node.parent`: the walk comes to its end before it comes to what it looks for. */
export const endOfWalk: Template = {
  id: 'end-of-walk',
  suggest(site) {
    const { use, culprit } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !isRepeatable(culprit.node)) return []
    const test = use.find((path) => path.key === 'test' || path.isStatement() || path.isFunction())
    const loop = test?.parentPath
    if (test?.key !== 'test' || !loop?.isLoop()) return []
    const step = stepOf(loop, site)
    if (step === null) return []
    const name = textOf(site, culprit.node)
    const { start, end } = test.node
    const text = textOf(site, test.node)
    const condition = bindsLooser(test.node) ? `(${text})` : text
    return [
      {
        explanation: `The loop ends where there is no ${name} any more.`,
        edits: [{ start: start ?? 0, end: end ?? 0, text: `${presentTest(site, name)} && ${condition}` }],
        prior: doesMore(loop) ? DONE_PRIOR : reportsFaults(site) ? REPORTING_PRIOR : PRIOR,
        reasons: [`The loop goes on to another ${name} by \`${step}\`, which comes to an end.`],
      },
    ]
  },
  examples: [
    {
      name: 'parents of what is in no tree',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'type')" },
      before: "function root(node) {\n  while (node.§type !== 'Program') node = node.parent;\n  return node;\n}\n",
      after:
        "function root(node) {\n  while (node && node.type !== 'Program') node = node.parent;\n  return node;\n}\n",
    },
    {
      name: 'in the head of the loop, with more than one condition',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'hidden')" },
      before: 'for (var at = list.first; at.§hidden || at.empty; at = nextOf(at)) count++\n',
      after: 'for (var at = list.first; at && (at.hidden || at.empty); at = nextOf(at)) count++\n',
    },
    {
      name: 'a list to its end',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'type')" },
      before: "while (tokens[i].§type === 'space') i++;\n",
      after: "while (tokens[i] && tokens[i].type === 'space') i++;\n",
    },
    {
      name: 'a stack that is emptied',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'depth')" },
      before: 'while (open[open.length - 1].§depth >= depth) open.pop();\n',
      after: 'while (open[open.length - 1] && open[open.length - 1].depth >= depth) open.pop();\n',
    },
    {
      name: 'up the prototypes',
      error: { type: 'TypeError', message: "Cannot read properties of null (reading 'constructor')" },
      before: 'do { at = Object.getPrototypeOf(at) } while (at.§constructor !== Base)\n',
      after: 'do { at = Object.getPrototypeOf(at) } while (at != null && at.constructor !== Base)\n',
    },
    {
      name: 'not a loop that waits for something else',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before: 'while (queue.§size > 0) step();\n',
      after: null,
    },
    {
      name: 'not what the loop is given anew each time',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'size')" },
      before: 'var box = open();\nwhile (box.§size > 0) box = open();\n',
      after: null,
    },
  ],
}

const doesMore = (loop: NodePath): boolean =>
  loop.isDoWhileStatement() && t.isBlockStatement(loop.node.body) && loop.node.body.body.length > 1

/** The text of what makes the value another one in each round: `node = node.parent`, `i++`, `stack.pop()`; null where nothing does. */
function stepOf(loop: NodePath, site: Site): string | null {
  const parts = new Set<string>()
  t.traverseFast(site.culprit.node, (node) => {
    if (t.isIdentifier(node) || t.isMemberExpression(node)) parts.add(textOf(site, node))
  })
  let step: string | null = null
  loop.traverse({
    Function: (path) => path.skip(),
    enter({ node }) {
      const moved = movedBy(node, site)
      if (step === null && moved !== null && parts.has(moved)) step = textOf(site, node)
    },
  })
  return step
}

function movedBy(node: t.Node, site: Site): string | null {
  if (t.isUpdateExpression(node)) return textOf(site, node.argument)
  if (t.isAssignmentExpression(node)) {
    const name = textOf(site, node.left)
    return node.operator !== '=' || isReadIn(node.right, name, site) ? name : null
  }
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee)) return null
  const { object, property } = node.callee
  return t.isIdentifier(property) && /^(?:pop|shift)$/.test(property.name) ? textOf(site, object) : null
}

function isReadIn(node: t.Node, name: string, site: Site): boolean {
  let does = false
  t.traverseFast(node, (inner) => {
    if ((t.isIdentifier(inner) || t.isMemberExpression(inner)) && textOf(site, inner) === name) does = true
  })
  return does
}
