import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon, statementInList } from '../../../syntax/code.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import { isSetHere, unboundNames } from '../../../syntax/unbound.ts'
import type { Edit, Template } from '../template.ts'

/** A variable that is set and declared nowhere, as in `for (i = 0; ...)`: strict code needs a declaration where it is first set. */
export const undeclaredVariable: Template = {
  id: 'undeclared-variable',
  suggest(site) {
    if (site.kind !== 'throw' || site.wording.kind !== 'not-defined') return []
    const name = site.wording.name ?? ''
    const all = unboundNames(site.source, name)
    const owner = ownerOf(site.use, all)
    const own = all.filter((path) => isIn(path, owner))
    const set = own.find(isSetHere)
    if (!set) return []
    const isShared = all.some((path) => !isIn(path, owner) && !isSetFirst(path, all))
    const edit = isShared ? declaredOnTop(site, name) : declaredAt(site, set, own)
    if (!edit) return []
    return [
      {
        explanation: isShared ? `Declare ${name} for the whole file.` : `Declare ${name} where it is first set.`,
        edits: [edit],
        prior: 0.78,
        reasons: [`${name} is set at line ${set.node.loc?.start.line ?? 0} and declared nowhere.`],
      },
    ]
  },
  examples: [
    {
      name: 'what is set in strict mode',
      error: { type: 'ReferenceError', message: 'total is not defined' },
      before: "'use strict';\nfunction f(list) {\n  §total = list.length;\n  return total;\n}\n",
      after: "'use strict';\nfunction f(list) {\n  var total = list.length;\n  return total;\n}\n",
    },
    {
      name: 'the variable of a loop',
      error: { type: 'ReferenceError', message: 'i is not defined' },
      before: "'use strict';\nfunction f(list) {\n  for (§i = 0; i < list.length; i++) use(list[i]);\n}\n",
      after: "'use strict';\nfunction f(list) {\n  for (var i = 0; i < list.length; i++) use(list[i]);\n}\n",
    },
    {
      name: 'each of a list',
      error: { type: 'ReferenceError', message: 'item is not defined' },
      before: 'export function f(list) {\n  const all = []\n  for (§item of list) all.push(item)\n  return all\n}\n',
      after: 'export function f(list) {\n  const all = []\n  for (let item of list) all.push(item)\n  return all\n}\n',
    },
    {
      name: 'in a row',
      error: { type: 'ReferenceError', message: 'max is not defined' },
      before: "'use strict';\nfunction f(list) {\n  var min = §max = list[0];\n  return max - min;\n}\n",
      after: "'use strict';\nfunction f(list) {\n  var max;\n  var min = max = list[0];\n  return max - min;\n}\n",
    },
    {
      name: 'a match that is asked for in the condition',
      error: { type: 'ReferenceError', message: 'm is not defined' },
      before: "'use strict';\nfunction f(text) {\n  while ((§m = RE.exec(text))) use(m);\n}\n",
      after: "'use strict';\nfunction f(text) {\n  var m;\n  while ((m = RE.exec(text))) use(m);\n}\n",
    },
    {
      name: 'what two functions share',
      error: { type: 'ReferenceError', message: 'last is not defined' },
      before: "'use strict'\nfunction set(v) {\n  §last = v\n}\nfunction get() {\n  return last\n}\n",
      after: "'use strict'\nlet last\nfunction set(v) {\n  last = v\n}\nfunction get() {\n  return last\n}\n".replace(
        'let',
        'var',
      ),
    },
    {
      name: 'not what is only read',
      error: { type: 'ReferenceError', message: 'total is not defined' },
      before: "'use strict';\nfunction f(list) {\n  return §total;\n}\n",
      after: null,
    },
  ],
}

/** The innermost function around the place in which the name is set: what is inside of it shares the variable. */
function ownerOf(use: NodePath, all: NodePath[]): NodePath {
  for (let at: NodePath = functionOf(use); ; at = functionOf(at)) {
    const isSetIn = all.some((path) => isSetHere(path) && functionOf(path).node === at.node)
    if (isSetIn || at.isProgram()) return at
  }
}

/** Of the function around the place: the name is set there before it is read. */
function isSetFirst(path: NodePath, all: NodePath[]): boolean {
  const owner = functionOf(path)
  const first = all.find((one) => functionOf(one).node === owner.node)
  return !owner.isProgram() && first !== undefined && isSetHere(first)
}

const isIn = (path: NodePath, owner: NodePath): boolean =>
  path === owner || path.findParent((at) => at === owner) !== null

function declaredAt(site: Site, set: NodePath, own: NodePath[]): Edit | null {
  const { parent, parentPath } = set
  const name = textOf(site, set.node)
  const start = set.node.start ?? 0
  const isOfLoop = t.isForXStatement(parent) || isInitOfLoop(parentPath)
  const isStatement = parentPath?.parentPath?.isExpressionStatement() === true
  if (isOfLoop || isStatement) {
    const reach = isOfLoop ? parentPath?.findParent((at) => at.isStatement()) : parentPath?.parentPath?.parentPath
    const loop = t.isForXStatement(parent) ? parentPath : reach
    const isLocal = own.every((path) => path === set || (loop ? isIn(path, loop) && isAfter(path, set) : false))
    return { start, end: start, text: `${keyword(site, isLocal)} ` }
  }
  const statement = statementInList(set)
  if (!statement) return null
  const at = statement.node.start ?? 0
  const isLocal = own.every((path) => isIn(path, statement.parentPath as NodePath))
  const line = `${keyword(site, isLocal)} ${name}${semicolon(site.source)}`
  return { start: at, end: at, text: `${line}\n${indentAt(site.source.text, at)}` }
}

const isAfter = (path: NodePath, set: NodePath): boolean => (path.node.start ?? 0) >= (set.node.start ?? 0)

/** `for (i = 0; ...)`, not `for (i = 0, n = 9; ...)`, where a declaration would be of `n` as well. */
function isInitOfLoop(assignment: NodePath | null): boolean {
  return assignment?.parentPath?.isForStatement() === true && assignment.key === 'init'
}

function declaredOnTop(site: Site, name: string): Edit | null {
  const first = site.source.ast.program.body[0]
  if (!first) return null
  const start = first.start ?? 0
  const indent = indentAt(site.source.text, start)
  return { start, end: start, text: `${keyword(site, true)} ${name}${semicolon(site.source)}\n${indent}` }
}

/** As the file declares its variables; what is used outside of its block needs `var`. */
function keyword({ source }: Site, isLocal: boolean): 'let' | 'var' {
  return isLocal && /^\s*(?:export )?(?:let|const)\s/m.test(source.text) ? 'let' : 'var'
}
