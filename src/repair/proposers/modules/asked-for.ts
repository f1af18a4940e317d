import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { propertyOf } from '../../syntax/missing-method.ts'
import type { SourceFile } from '../../syntax/source.ts'

/** Somewhere it is asked whether there is one: that there is none says something then. */
export function isAskedFor({ root }: SourceFile, name: string): boolean {
  let is = false
  root.traverse({
    'MemberExpression|OptionalMemberExpression'({ node, parent, key }: NodePath) {
      if (propertyOf(node as t.MemberExpression) !== name) return
      const isTest = key === 'test' || t.isUnaryExpression(parent) || t.isOptionalMemberExpression(parent)
      const isSide =
        t.isLogicalExpression(parent) || (t.isBinaryExpression(parent) && /^[=!]==?$/.test(parent.operator))
      if (isTest || isSide) is = true
    },
  })
  return is
}
