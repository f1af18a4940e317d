import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { isEmptyObject } from './code.ts'
import { nameOf, returnsOf } from './idioms.ts'
import { type Site, textOf } from './site.ts'

/** A `{}` that one of the names stands for. */
export interface EmptyTable {
  /** As it is called where it is made. */
  name: string
  start: number
  end: number
  /** Nobody outside of the file gets to see what kind of object it is. */
  isKept: boolean
}

/** What the names are made of, wherever in the file that is: an empty object, or the answer of a function that fills one. */
export function emptyTables(site: Site, names: ReadonlySet<string>): EmptyTable[] {
  const found: EmptyTable[] = []
  const take = (left: NodePath, made: NodePath): void => {
    const name = textOf(site, left.node)
    if (!names.has(name)) return
    if (isEmptyObject(made.node)) found.push(tableAt(name, made.node, !isGivenOut(site, name)))
    else if (made.isCallExpression()) found.push(...filledBy(site, made, left))
  }
  site.source.root.traverse({
    VariableDeclarator: (path) => take(path.get('id') as NodePath, path.get('init') as NodePath),
    AssignmentExpression: (path) => take(path.get('left') as NodePath, path.get('right') as NodePath),
  })
  return found
}

/** `name[key] = ...` stands somewhere in the file. */
export function isFilled(site: Site, name: string): boolean {
  let does = false
  site.source.root.traverse({
    AssignmentExpression({ node: { left } }) {
      if (t.isMemberExpression(left) && left.computed && textOf(site, left.object) === name) does = true
    },
  })
  return does
}

/** `table.hasOwnProperty(key)` needs the prototype. */
export const isAskedAsObject = (site: Site, name: string): boolean =>
  ['hasOwnProperty', 'propertyIsEnumerable', 'toString', 'valueOf'].some((method) =>
    site.source.text.includes(`${name}.${method}(`),
  )

/** `table` of `function make() { var table = {}; ...; return table }`. */
function filledBy(site: Site, call: NodePath<t.CallExpression>, left: NodePath): EmptyTable[] {
  const owner = calledFunction(call)
  const answers = owner ? returnsOf(owner).map(({ node }) => node.argument) : []
  const [answer] = answers
  if (!owner || answers.length !== 1 || !t.isIdentifier(answer)) return []
  const init = declaredValue(owner, answer.name)
  if (!isEmptyObject(init)) return []
  return [tableAt(answer.name, init, isUsedHereOnly(owner) && isOnlyAsked(site, left))]
}

function calledFunction(call: NodePath<t.CallExpression>): NodePath<t.Function> | null {
  const { callee } = call.node
  const path = t.isIdentifier(callee) ? call.scope.getBinding(callee.name)?.path : undefined
  if (path?.isFunction()) return path
  const init = path?.isVariableDeclarator() ? path.get('init') : null
  return init?.isFunction() ? init : null
}

function declaredValue(owner: NodePath<t.Function>, name: string): t.Node | null | undefined {
  const path = (owner.get('body') as NodePath).scope.getBinding(name)?.path
  return path?.isVariableDeclarator() ? path.node.init : null
}

/** All that is done with it is to call it. */
function isUsedHereOnly(owner: NodePath<t.Function>): boolean {
  const name = nameOf(owner)
  const binding = name === null ? undefined : owner.parentPath?.scope.getBinding(name)
  return (
    binding?.referencePaths.every(({ parentPath, key }) => parentPath?.isCallExpression() && key === 'callee') === true
  )
}

/** What it is put into is only asked for its entries: `names[key]`. */
function isOnlyAsked(site: Site, left: NodePath): boolean {
  const binding = left.isIdentifier() ? left.scope.getBinding(left.node.name) : undefined
  const isAsked = ({ parentPath, key }: NodePath): boolean =>
    parentPath?.isMemberExpression({ computed: true }) === true && key === 'object'
  return binding ? binding.referencePaths.every(isAsked) : !isGivenOut(site, textOf(site, left.node))
}

function isGivenOut(site: Site, name: string): boolean {
  let isGiven = false
  site.source.root.traverse({
    ReturnStatement({ node }) {
      if (node.argument && textOf(site, node.argument) === name) isGiven = true
    },
  })
  return isGiven
}

const tableAt = (name: string, { start, end }: t.Node, isKept: boolean): EmptyTable => ({
  name,
  start: start ?? 0,
  end: end ?? 0,
  isKept,
})
