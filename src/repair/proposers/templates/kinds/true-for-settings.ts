import type { NodePath } from '@babel/traverse'
import type * as t from '@babel/types'
import { indentAt, isRepeatable, semicolon } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `true` in the place of settings turns on what they are for: it is handed on as settings of which none is set. */
export const trueForSettings: Template = {
  id: 'true-for-settings',
  suggest(site) {
    if (!/^Cannot (?:create|set) property .* on boolean 'true'/.test(site.error.message)) return []
    const { use } = site
    if (!use.isCallExpression() && !use.isNewExpression()) return site.kind === 'throw' ? inPlace(site) : []
    const handed = [use.get('arguments')].flat() as NodePath[]
    return handed.flatMap((argument) => (isTrue(site, argument) ? [handedOn(site, argument.node)] : []))
  },
  examples: [
    {
      name: 'what another package takes',
      error: { type: 'TypeError', message: "Cannot create property 'root' on boolean 'true'" },
      before:
        'function dest(options) {\n  if (!options.maps) return plain();\n  return §write(options.maps.path, options.maps);\n}\n',
      values: { 'options.maps': { type: 'boolean', text: 'true' }, 'options.maps.path': { type: 'undefined' } },
      after:
        'function dest(options) {\n  if (!options.maps) return plain();\n  return write(options.maps.path, options.maps === true ? {} : options.maps);\n}\n',
    },
    {
      name: 'a parameter that is filled',
      error: { type: 'TypeError', message: "Cannot create property 'port' on boolean 'true'" },
      before: "'use strict';\nfunction open(tls) {\n  §tls.port = tls.port || 443;\n  return connect(tls);\n}\n",
      values: { tls: { type: 'boolean', text: 'true' } },
      after:
        "'use strict';\nfunction open(tls) {\n  if (tls === true) tls = {};\n  tls.port = tls.port || 443;\n  return connect(tls);\n}\n",
    },
    {
      name: 'not a text',
      error: { type: 'TypeError', message: "Cannot create property 'port' on string 'x'" },
      before: "'use strict';\nfunction open(tls) {\n  §tls.port = 443;\n}\n",
      values: { tls: { type: 'string', text: 'x' } },
      after: null,
    },
  ],
}

const isTrue = (site: Site, { node }: NodePath): boolean => {
  const fact = site.values[textOf(site, node)]
  return fact?.type === 'boolean' && fact.text === 'true' && isRepeatable(node)
}

function handedOn(site: Site, node: t.Node): Suggestion {
  const name = textOf(site, node)
  return {
    variant: 'handed',
    explanation: `Hand on empty settings where ${name} is true.`,
    edits: [replaced(node, `${name} === true ? {} : ${name}`)],
    prior: 0.66,
    reasons: [`${name} was true, and what it is handed to sets properties of it.`],
  }
}

function inPlace(site: Site): Suggestion[] {
  const { culprit } = site
  if (!culprit.isIdentifier() || culprit.scope.getBinding(culprit.node.name)?.kind !== 'param') return []
  const statement = site.use.getStatementParent()
  if (!isTrue(site, culprit) || !statement?.inList) return []
  const { name } = culprit.node
  const start = statement.node.start ?? 0
  const end = semicolon(site.source)
  return [
    {
      variant: 'taken',
      explanation: `Take empty settings where ${name} is true.`,
      edits: [
        { start, end: start, text: `if (${name} === true) ${name} = {}${end}\n${indentAt(site.source.text, start)}` },
      ],
      prior: 0.6,
      reasons: [`${name} was true, and properties of it are set.`],
    },
  ]
}
