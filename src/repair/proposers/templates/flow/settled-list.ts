import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { freeName, indentAt, isRepeatable, semicolon, statementInList } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Template } from '../template.ts'

/** A list that became shorter while a loop with the old length goes over it: the loop goes over a copy. */
export const settledList: Template = {
  id: 'settled-list',
  suggest(site) {
    const element = site.culprit
    if (site.kind !== 'throw' && site.kind !== 'origin') return []
    if (!element.isMemberExpression() || !element.node.computed || !isRepeatable(element.node)) return []
    const list = textOf(site, element.node.object)
    const index = element.node.property
    const loop = element.findParent((path) => path.isLoop())
    const counted = loop && countOf(site, loop, list)
    if (!loop || !counted || !isPastTheEnd(site, list, index)) return []
    const statement = statementInList(counted.path)
    const before = statement && isBefore(statement, loop) ? statement : statementInList(loop)
    if (!before) return []
    return [
      {
        explanation: `Go over a copy of ${list}: it changes meanwhile.`,
        edits: overCopy(site, list, loop, before, counted.path),
        prior: 0.84,
        reasons: [`${list} was shorter than when it was counted, at line ${counted.path.node.loc?.start.line ?? 0}.`],
      },
    ]
  },
  examples: [
    {
      name: 'who listens may leave',
      error: { type: 'TypeError', message: 'this.subs[i] is not a function' },
      before:
        'Bus.prototype.emit = function (v) {\n  for (var i = 0, n = this.subs.length; i < n; i++) {\n    this.subs[i]§(v);\n  }\n};\n',
      values: { 'this.subs': { type: 'object', className: 'Array', length: 1 }, i: { type: 'number', text: '1' } },
      after:
        'Bus.prototype.emit = function (v) {\n  var subs = this.subs.slice();\n  for (var i = 0, n = subs.length; i < n; i++) {\n    subs[i](v);\n  }\n};\n',
    },
    {
      name: 'what the loop itself takes out',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'old')" },
      before:
        'function prune(list) {\n  const count = list.length;\n  for (let i = 0; i < count; i++) {\n    if (list[i].§old) list.splice(i, 1);\n  }\n}\n',
      values: { list: { type: 'object', className: 'Array', length: 1 }, i: { type: 'number', text: '1' } },
      after:
        'function prune(list) {\n  const listBefore = list.slice();\n  const count = listBefore.length;\n  for (let i = 0; i < count; i++) {\n    if (listBefore[i].old) list.splice(list.indexOf(listBefore[i]), 1);\n  }\n}\n',
    },
    {
      name: 'not a list that still has the element',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'old')" },
      before:
        'function prune(list) {\n  const count = list.length;\n  for (let i = 0; i < count; i++) {\n    if (list[i].§old) list.splice(i, 1);\n  }\n}\n',
      values: { list: { type: 'object', className: 'Array', length: 3 }, i: { type: 'number', text: '1' } },
      after: null,
    },
  ],
}

/** The variable that took the list's length before, which the loop goes by. */
function countOf(site: Site, loop: NodePath, list: string): { path: NodePath<t.VariableDeclarator> } | null {
  let found: NodePath<t.VariableDeclarator> | null = null
  functionOf(loop).traverse({
    VariableDeclarator(path) {
      const { id, init } = path.node
      const isCount = t.isMemberExpression(init) && textOf(site, init) === `${list}.length` && t.isIdentifier(id)
      if (isCount && (isBefore(path, loop) || path.findParent((at) => at === loop))) found = path
    },
  })
  return found && { path: found }
}

const isBefore = (path: NodePath, other: NodePath): boolean => (path.node.end ?? 0) <= (other.node.start ?? 0)

function isPastTheEnd(site: Site, list: string, index: t.Node): boolean {
  const fact = site.values[list]
  const at = Number(site.values[textOf(site, index)]?.text ?? Number.NaN)
  return fact?.className === 'Array' && fact.length !== undefined && at >= fact.length
}

function overCopy(site: Site, list: string, loop: NodePath, before: NodePath, count: NodePath): Edit[] {
  const own = /(\w+)$/.exec(list)?.[1] ?? 'list'
  const copy = freeName(loop, own === list ? `${own}Before` : own)
  const start = before.node.start ?? 0
  const word = /\bconst\s/.test(site.source.text) ? 'const' : 'var'
  const line = `${word} ${copy} = ${list}.slice()${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return [{ start, end: start, text: line }, ...reads(site, list, copy, [count, loop])]
}

/** Elements and length are those of the copy; what is taken out is looked up where it now is. */
function reads(site: Site, list: string, copy: string, places: NodePath[]): Edit[] {
  const edits = new Map<number, Edit>()
  const look = ({ node }: NodePath<t.MemberExpression>): void => {
    if (textOf(site, node.object) !== list) return
    const isLength = t.isIdentifier(node.property, { name: 'length' })
    const { start, end } = node.object
    if (node.computed || isLength) edits.set(start ?? 0, { start: start ?? 0, end: end ?? 0, text: copy })
  }
  for (const place of places) {
    place.traverse({
      MemberExpression: look,
      CallExpression({ node }) {
        const [at] = node.arguments
        if (textOf(site, node.callee) !== `${list}.splice` || !t.isIdentifier(at)) return
        const text = `${list}.indexOf(${copy}[${at.name}])`
        edits.set(at.start ?? 0, { start: at.start ?? 0, end: at.end ?? 0, text })
      },
    })
  }
  return [...edits.values()]
}
