import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import type { ValueFact } from '../facts/facts.ts'
import { type Site, textOf } from './site.ts'

/** The part of a sum or of a template that fits what is looked for, by what it was; the culprit where there are no parts. */
export function writtenPart(site: Site, fits: (fact: ValueFact) => boolean): NodePath<t.Expression> | null {
  const parts = partsOf(site)
  return parts.find((part) => fits(site.values[textOf(site, part.node)] ?? { type: 'undefined' })) ?? null
}

function partsOf({ use, culprit }: Site): NodePath<t.Expression>[] {
  const parts = use.isBinaryExpression()
    ? [use.get('left'), use.get('right')]
    : use.isTemplateLiteral()
      ? use.get('expressions')
      : []
  return parts.length === 0 ? [culprit] : parts.filter((part): part is NodePath<t.Expression> => part.isExpression())
}
