import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import type { Wording } from '../../diagnosers/javascript/wording.ts'
import { indentAt, semicolon } from '../syntax/code.ts'
import { propertyOf } from '../syntax/missing-method.ts'
import { isStringMethod } from '../syntax/site.ts'
import type { SourceFile } from '../syntax/source.ts'
import type { Edit } from './templates/template.ts'

/** A place where a function keeps what it was given, under the name that somebody else later reads text from. */
export interface StoredValue {
  source: SourceFile
  edit: Edit
  name: string
  property: string
}

const STORED_MAX = 8

/**
 * `data.replace is not a function`, in a writer of a tree that this repository fills: where one of its functions puts a parameter into a property of that
 * name, it can put the text of a number there. Which of the places it was, the trial shows: only there the failure goes away.
 */
export function storedValues(sources: readonly SourceFile[], wording: Wording): StoredValue[] {
  const property = propertyRead(wording)
  return property === null ? [] : sources.flatMap((source) => storedIn(source, property)).slice(0, STORED_MAX)
}

/**
 * A length that is no number, `Received NaN`: where `this.size += chunk.length` counts what a function was given, a number has no length, and the sum is
 * lost. The text that it is written as has one.
 */
export function countedValues(sources: readonly SourceFile[], message: string): StoredValue[] {
  return /\bNaN\b/.test(message) ? sources.flatMap(countedIn).slice(0, STORED_MAX) : []
}

function countedIn(source: SourceFile): StoredValue[] {
  const found: StoredValue[] = []
  source.root.traverse({
    AssignmentExpression({ node, scope, parentPath }) {
      const { right, operator } = node
      if (operator !== '+=' || !t.isMemberExpression(right) || propertyOf(right) !== 'length') return
      const owner = parentPath.getFunctionParent()
      const first = owner && t.isBlockStatement(owner.node.body) ? owner.node.body.body[0] : undefined
      if (!t.isIdentifier(right.object) || scope.getBinding(right.object.name)?.kind !== 'param' || !first) return
      const { name } = right.object
      const start = first.start ?? 0
      const line = `if (typeof ${name} === 'number') ${name} = String(${name})${semicolon(source)}\n`
      const text = `${line}${indentAt(source.text, start)}`
      found.push({ source, name, property: 'length', edit: { start, end: start, text } })
    },
  })
  return found
}

/** `data` of `node.data.replace` and of `data.replace`: who reads it often calls it what the property is called. */
export function propertyRead({ kind, expression }: Wording): string | null {
  if (kind !== 'not-a-function') return null
  const [, property, method] = /(?:^|\.)([A-Za-z_$][\w$]*)\.(\w+)$/.exec(expression ?? '') ?? []
  return property !== undefined && isStringMethod(method ?? '') ? property : null
}

function storedIn(source: SourceFile, property: string): StoredValue[] {
  const found: StoredValue[] = []
  const look = (value: NodePath): void => {
    if (!value.isIdentifier() || value.scope.getBinding(value.node.name)?.kind !== 'param') return
    const { start, end, name } = value.node
    const isShorthand = value.parentPath.isObjectProperty({ shorthand: true })
    const text = `${isShorthand ? `${name}: ` : ''}typeof ${name} === 'number' ? String(${name}) : ${name}`
    found.push({ source, property, name, edit: { start: start ?? 0, end: end ?? 0, text } })
  }
  source.root.traverse({
    ObjectProperty(path) {
      const { key, computed } = path.node
      if (!computed && (t.isIdentifier(key, { name: property }) || t.isStringLiteral(key, { value: property })))
        look(path.get('value') as NodePath)
    },
    AssignmentExpression(path) {
      const { left, operator } = path.node
      if (operator === '=' && t.isMemberExpression(left) && propertyOf(left) === property) look(path.get('right'))
    },
  })
  return found
}
