import type { ExceptionInfo } from '../../domain/event.ts'
import { contentOf, hashOf, type Part } from '../part.ts'

/**
 * Of errors that hold several others (AggregateError, ExceptionGroup), those that say what the problem is: different ones once each
 * with the group, or, when all are alike, that one with its causes and without the group. Any other list stays as it is.
 */
export function significantExceptions<T extends { exception: ExceptionInfo; part: Part }>(
  all: readonly T[],
): readonly T[] {
  const tree = treeOf(all)
  const root = tree?.byId.get(0)
  if (!tree || !root || !all.some(({ exception }) => exception.mechanism?.isExceptionGroup)) return all
  const top = topLevel(tree, root).sort((a, b) => (a.exception.type < b.exception.type ? 1 : -1))
  const distinct = withoutRepetitions(top)
  const kept = distinct.length === 1 ? firstPath(tree, distinct[0]!) : [...distinct, root]
  return distinct.length === 0 ? all : all.filter((one) => kept.includes(one))
}

interface Tree<T> {
  byId: ReadonlyMap<number, T>
  children: ReadonlyMap<number, readonly T[]>
}

interface Node {
  exception: ExceptionInfo
  part: Part
}

/** Undefined when ids are missing, used twice, or do not make one tree with the root 0. */
function treeOf<T extends Node>(all: readonly T[]): Tree<T> | undefined {
  const byId = new Map<number, T>()
  const children = new Map<number, T[]>()
  for (const one of all) {
    const { exceptionId, parentId } = one.exception.mechanism ?? {}
    if (exceptionId === undefined || byId.has(exceptionId) || exceptionId === parentId) return undefined
    byId.set(exceptionId, one)
    if (parentId !== undefined) children.set(parentId, [...(children.get(parentId) ?? []), one])
  }
  const isTree = byId.has(0) && reached({ byId, children }, byId.get(0)!).size === all.length
  return isTree ? { byId, children } : undefined
}

function childrenOf<T extends Node>({ children }: Tree<T>, one: T): readonly T[] {
  return (children.get(one.exception.mechanism!.exceptionId!) ?? []).toSorted(
    (a, b) => a.exception.mechanism!.exceptionId! - b.exception.mechanism!.exceptionId!,
  )
}

function reached<T extends Node>(tree: Tree<T>, root: T): Set<T> {
  const seen = new Set([root])
  for (const one of seen) for (const child of childrenOf(tree, one)) seen.add(child)
  return seen
}

/** Errors in a group that are no groups themselves, at any depth. */
function topLevel<T extends Node>(tree: Tree<T>, root: T): T[] {
  if (!root.exception.mechanism?.isExceptionGroup) return [root]
  return childrenOf(tree, root).flatMap((child) => topLevel(tree, child))
}

function withoutRepetitions<T extends Node>(sorted: readonly T[]): T[] {
  return [...new Map(sorted.map((one) => [hashOf(contentOf(one.part)), one])).values()]
}

function firstPath<T extends Node>(tree: Tree<T>, from: T): T[] {
  const path = [from]
  for (let child = childrenOf(tree, from)[0]; child; child = childrenOf(tree, child)[0]) path.push(child)
  return path
}
