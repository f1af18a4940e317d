import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf, isNamedIn } from '../../../syntax/idioms.ts'
import { methodName } from '../../../syntax/members.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/**
 * `find(code)` is there to look a code up, however it is written, and this function asks the table by itself, with the code as it came: it asks
 * as the others do.
 */
export const askedThrough: Template = {
  id: 'asked-through',
  suggest(site) {
    const own = isAbsent(site) && site.kind === 'throw' ? readBehind(site) : null
    const finders = own === null ? [] : findersOf(site, own.table)
    const [finder] = finders
    if (!own || !finder || finders.length > 1) return []
    const reads = readsIn(functionOf(site.use)).filter(({ table }) => table(site) === own.table)
    return [
      {
        explanation: `Look ${textOf(site, own.key)} up by ${finder.name}, which is there for it.`,
        edits: reads.map(({ node, key }) => replaced(node, `${finder.call}(${textOf(site, key)})`)),
        prior: 0.82,
        reasons: [
          `${finder.name} (line ${finder.line}) looks up the same as it is kept, and this function as it came.`,
        ],
        isWhole: true,
      },
    ]
  },
  examples: [
    {
      name: 'a code in small letters',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'lat')" },
      before:
        'class Airports {\n  #byCode = new Map()\n  find(code) {\n    const found = this.#byCode.get(code.toUpperCase())\n    if (!found) throw new AirportError(code)\n    return found\n  }\n  leg(from, to) {\n    const start = this.#byCode.get(from)\n    const end = this.#byCode.get(to)\n    return far(start.§lat, end.lat)\n  }\n}\n',
      after:
        'class Airports {\n  #byCode = new Map()\n  find(code) {\n    const found = this.#byCode.get(code.toUpperCase())\n    if (!found) throw new AirportError(code)\n    return found\n  }\n  leg(from, to) {\n    const start = this.find(from)\n    const end = this.find(to)\n    return far(start.lat, end.lat)\n  }\n}\n',
    },
    {
      name: 'not where the one that looks it up takes it as it is',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'lat')" },
      before:
        'class Airports {\n  find(code) {\n    return this.byCode.get(code)\n  }\n  leg(from) {\n    const start = this.byCode.get(from)\n    return start.§lat\n  }\n}\n',
      after: null,
    },
  ],
}

interface Read {
  node: t.CallExpression | t.MemberExpression
  key: t.Expression
  table(site: Site): string
}

/** `this.#byCode.get(from)` or `this.byCode[from]`, with the key as it is named. */
function readOf(node: t.Node | null | undefined): Read | null {
  if (t.isMemberExpression(node, { computed: true }) && t.isExpression(node.property))
    return { node, key: node.property, table: (site) => `${textOf(site, node.object)}[]` }
  if (!t.isCallExpression(node) || !t.isMemberExpression(node.callee) || propertyOf(node.callee) !== 'get') return null
  const { callee } = node
  const [key, more] = node.arguments
  return t.isExpression(key) && !more ? { node, key, table: (site) => `${textOf(site, callee)}()` } : null
}

/** The lookup that the missing variable was given, by a plain name. */
function readBehind(site: Site): { table: string; key: t.Expression } | null {
  const { culprit } = site
  const made = culprit.isIdentifier() ? culprit.scope.getBinding(culprit.node.name)?.path.node : null
  const read = t.isVariableDeclarator(made) ? readOf(made.init) : null
  return read && t.isIdentifier(read.key) ? { table: read.table(site), key: read.key } : null
}

function readsIn(owner: NodePath): Read[] {
  const reads: Read[] = []
  t.traverseFast(owner.node, (node) => {
    const read = t.isVariableDeclarator(node) ? readOf(node.init) : null
    if (read && t.isIdentifier(read.key)) reads.push(read)
  })
  return reads
}

interface Lookup {
  name: string
  call: string
  line: number
}

/** The functions of one parameter that answer what the table has for something made of it: `code.toUpperCase()`. */
function findersOf(site: Site, table: string): Lookup[] {
  const here = functionOf(site.use).node
  const found: Lookup[] = []
  site.source.root.traverse({
    VariableDeclarator({ node, scope }) {
      const read = readOf(node.init)
      const owner = scope.getFunctionParent()?.path
      if (!read || read.table(site) !== table || !owner?.isFunction() || owner.node === here) return
      const [param, more] = owner.node.params
      const isMade = t.isIdentifier(param) && !more && !t.isIdentifier(read.key) && isNamedIn(read.key, param.name)
      if (!isMade || !t.isIdentifier(node.id) || !answers(owner, node.id.name)) return
      const finder = callOf(owner, table)
      if (finder) found.push({ ...finder, line: owner.node.loc?.start.line ?? 0 })
    },
  })
  return found
}

const answers = (owner: NodePath<t.Function>, name: string): boolean =>
  t.isBlockStatement(owner.node.body) &&
  owner.node.body.body.some((one) => t.isReturnStatement(one) && t.isIdentifier(one.argument, { name }))

function callOf(owner: NodePath<t.Function>, table: string): { name: string; call: string } | null {
  if (t.isFunctionDeclaration(owner.node) && owner.node.id)
    return { name: owner.node.id.name, call: owner.node.id.name }
  const name = methodName(owner)
  return name !== null && table.startsWith('this.') ? { name, call: `this.${name}` } : null
}
