import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import type { Wording } from '../../diagnosers/javascript/wording.ts'
import { isNothing, type ValueFact } from '../facts/facts.ts'
import type { SourceFile } from './source.ts'

/** One place where the failure can be mended: where it was thrown, where the bad value came from, or a call on the way. */
export interface Site {
  source: SourceFile
  error: { type: string; message: string }
  wording: Wording
  /**
   * `throw`: the expression that failed. `origin`: where the unusable value was put into the variable. `argument`: the caller's
   * argument that became it. `caller`: a call on the stack without such a link.
   */
  kind: 'throw' | 'origin' | 'argument' | 'caller'
  /** Frames between this place and the throw; 0 in the throwing function. */
  depth: number
  use: NodePath
  culprit: NodePath<t.Expression>
  /** A `throw` of the repository itself raised it. */
  isRefusal: boolean
  /** The calls of this function on the stack, the nearest first, wherever they stand. */
  callers: readonly NodePath<t.CallExpression | t.NewExpression>[]
  /** The files on the stack, and those that they take in where they may say what is done in such a case. */
  neighbours?: readonly SourceFile[]
  /** What expressions of this frame were when it failed. */
  values: Record<string, ValueFact>
}

export function textOf(site: Pick<Site, 'source'>, node: t.Node): string {
  return site.source.text.slice(node.start ?? 0, node.end ?? 0)
}

/** What the culprit was, by the facts, or else by the message. */
export function culpritValue(site: Site): ValueFact | null {
  const fact = site.values[textOf(site, site.culprit.node)]
  if (fact) return fact
  return site.kind === 'throw' && site.wording.value ? { type: site.wording.value } : null
}

/** Failures of the value itself. That a method is missing says nothing about the object. */
export const ABSENT_KINDS = new Set(['property-of-nullish', 'destructure-nullish', 'nullish-to-object'])
const VALUE_KINDS = new Set(['not-iterable', 'in-operator', 'invalid-argument-type', 'no-primitive-value'])

/** The unusable value is undefined or null, and there is an expression of it. */
export function isAbsent(site: Site): boolean {
  if (site.culprit.isPattern()) return false
  const { kind } = site.wording
  if (!ABSENT_KINDS.has(kind) && !VALUE_KINDS.has(kind)) return false
  const value = culpritValue(site)
  if (value) return isNothing(value)
  return ABSENT_KINDS.has(kind)
}

const STRING_ONLY = new Set(
  Object.getOwnPropertyNames(String.prototype).filter(
    (name) => !(name in Array.prototype) && !(name in Object.prototype),
  ),
)

/** The name is a method that only text has. */
export const isStringMethod = (name: string): boolean => STRING_ONLY.has(name)
