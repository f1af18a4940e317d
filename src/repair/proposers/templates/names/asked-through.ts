import type { NodePath, Scope } from '@babel/traverse'
import * as t from '@babel/types'
import { rootName } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf, isNamedIn } from '../../../syntax/idioms.ts'
import { homeOf, methodName } from '../../../syntax/members.ts'
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
    if (reads.length === 0) return []
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
      name: 'not what answers a promise',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'lat')" },
      before:
        'class Airports {\n  async find(code) {\n    const found = this.byCode.get(code.toUpperCase())\n    return found\n  }\n  leg(from) {\n    const start = this.byCode.get(from)\n    return start.§lat\n  }\n}\n',
      after: null,
    },
    {
      name: 'not what looks for the next one',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'lat')" },
      before:
        'const all = []\nfunction next(at) {\n  const found = all[at + 1]\n  return found\n}\nfunction lat(at) {\n  const start = all[at]\n  return start.§lat\n}\n',
      after: null,
    },
    {
      name: 'not in what each function is given',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'lat')" },
      before:
        'function last(rows) {\n  const row = rows[clamp(rows)]\n  return row\n}\nfunction lat(rows, at) {\n  const row = rows[at]\n  return row.§lat\n}\n',
      after: null,
    },
    {
      name: 'not of another class',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'lat')" },
      before:
        'class Towns {\n  find(code) {\n    const found = this.byCode.get(code.toUpperCase())\n    return found\n  }\n}\nclass Airports {\n  leg(from) {\n    const start = this.byCode.get(from)\n    return start.§lat\n  }\n}\n',
      after: null,
    },
    {
      name: 'and leaves alone what may be missing',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'lat')" },
      before:
        'class Airports {\n  find(code) {\n    const found = this.byCode.get(code.toUpperCase())\n    if (!found) throw new AirportError(code)\n    return found\n  }\n  leg(from, to) {\n    const start = this.byCode.get(from)\n    const end = this.byCode.get(to)\n    if (!end) return null\n    return start.§lat\n  }\n}\n',
      after:
        'class Airports {\n  find(code) {\n    const found = this.byCode.get(code.toUpperCase())\n    if (!found) throw new AirportError(code)\n    return found\n  }\n  leg(from, to) {\n    const start = this.find(from)\n    const end = this.byCode.get(to)\n    if (!end) return null\n    return start.lat\n  }\n}\n',
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

/** Those whose lack nobody asks for: what looks it up may throw then. */
function readsIn(owner: NodePath): Read[] {
  const reads: Read[] = []
  owner.traverse({
    VariableDeclarator({ node: { id, init }, scope }) {
      const read = t.isIdentifier(id) ? readOf(init) : null
      if (read && t.isIdentifier(read.key) && !isAskedFor(scope, id)) reads.push(read)
    },
  })
  return reads
}

const isAskedFor = (scope: Scope, id: t.Node): boolean =>
  scope
    .getBinding((id as t.Identifier).name)
    ?.referencePaths.some(
      ({ parent, key }) =>
        key === 'test' || t.isUnaryExpression(parent) || t.isBinaryExpression(parent) || t.isLogicalExpression(parent),
    ) === true

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
      // A promise would be no answer, and what is reckoned from the key is another key.
      if (owner.node.async || owner.node.generator || !t.isCallExpression(read.key)) return
      const [param, more] = owner.node.params
      const isMade = t.isIdentifier(param) && !more && isNamedIn(read.key, param.name)
      if (!isMade || !t.isIdentifier(node.id) || !answers(owner, node.id.name)) return
      const finder = isSameTable(site, scope, read) ? callOf(owner, site) : null
      if (finder) found.push({ ...finder, line: owner.node.loc?.start.line ?? 0 })
    },
  })
  return found
}

const answers = (owner: NodePath<t.Function>, name: string): boolean =>
  t.isBlockStatement(owner.node.body) &&
  owner.node.body.body.some((one) => t.isReturnStatement(one) && t.isIdentifier(one.argument, { name }))

/** By a name that is in reach, and of the same object. */
function callOf(owner: NodePath<t.Function>, { use }: Site): { name: string; call: string } | null {
  if (t.isFunctionDeclaration(owner.node) && owner.node.id) {
    const { name } = owner.node.id
    return use.scope.getBinding(name)?.path.node === owner.node ? { name, call: name } : null
  }
  const name = methodName(owner)
  const isOwn = homeOf(use) !== null && homeOf(use) === homeOf(owner.get('body') as NodePath)
  return name !== null && isOwn ? { name, call: `this.${name}` } : null
}

/** One that both functions share, and not what each of them is given. */
function isSameTable({ use }: Site, there: Scope, { node }: Read): boolean {
  const root = rootName(t.isCallExpression(node) ? node.callee : node)
  if (root === null || root === 'this') return root === 'this'
  const binding = use.scope.getBinding(root)
  return binding !== undefined && binding.kind !== 'param' && binding === there.getBinding(root)
}
