import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { bindsLooser } from '../../../syntax/branches.ts'
import { presentTest } from '../../../syntax/code.ts'
import { leavesEarly } from '../../../syntax/idioms.ts'
import { lookupOf } from '../../../syntax/lookups.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

const PRIOR = 0.62
/** What comes behind the branch is its other way only by the way. */
const BEHIND_PRIOR = 0.54

type Decision = NodePath<t.IfStatement | t.ConditionalExpression>

/** `if (isMoved) follow(location) else answer()`: what was looked up is needed by one of two ways; without it there is the other one. */
export const onlyBranch: Template = {
  id: 'only-branch',
  suggest(site) {
    const { culprit, use } = site
    if (site.kind !== 'throw' || !isAbsent(site) || !culprit.isIdentifier() || !lookupOf(site)) return []
    const decision = decisionsAround(use).find((one) => isOnlyReadIn(culprit, one))
    const prior = decision ? priorOf(decision) : null
    if (!decision || prior === null) return []
    const { test } = decision.node
    const text = textOf(site, test)
    const { name } = culprit.node
    const question = presentTest(site, name)
    return [
      {
        explanation: `Go the way that needs ${name} only when there is one.`,
        edits: [
          {
            start: test.start ?? 0,
            end: test.end ?? 0,
            text: `${question} && ${bindsLooser(test) ? `(${text})` : text}`,
          },
        ],
        prior,
        reasons: [
          `Only the way from line ${test.loc?.start.line ?? 0} reads ${name}, which is looked up before; the other way does without it.`,
        ],
      },
    ]
  },
  examples: [
    {
      name: 'an answer that only looks as if it were moved',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'replace')" },
      before:
        "function on(res, done) {\n  var to = res.headers.location;\n  if (res.status === 301 || res.status === 302) {\n    ask(to.§replace('#', ''), done);\n  } else {\n    done(res);\n  }\n}\n",
      after:
        "function on(res, done) {\n  var to = res.headers.location;\n  if (to != null && (res.status === 301 || res.status === 302)) {\n    ask(to.replace('#', ''), done);\n  } else {\n    done(res);\n  }\n}\n",
    },
    {
      name: 'in a choice of two values',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'path')" },
      before: 'var rule = rules[name];\nvar path = isOn ? rule.§path : "/";\n',
      after: 'var rule = rules[name];\nvar path = rule && isOn ? rule.path : "/";\n',
    },
    {
      name: 'below another question',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'path')" },
      before: 'var rule = rules[name];\nif (isOn) {\n  if (rule.§path) go(rule.path);\n} else stop();\n',
      after: 'var rule = rules[name];\nif (rule && isOn) {\n  if (rule.path) go(rule.path);\n} else stop();\n',
    },
    {
      name: 'not what is needed elsewhere, too',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'path')" },
      before: 'var rule = rules[name];\nif (isOn) go(rule.§path);\nelse stop();\nuse(rule);\n',
      after: null,
    },
    {
      name: 'not what was simply given',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'path')" },
      before: 'function f(rule) {\n  if (isOn) go(rule.§path);\n  else stop();\n}\n',
      after: null,
    },
  ],
}

/** The `if`s and choices whose first way holds the place, the nearest first. */
function decisionsAround(use: NodePath): Decision[] {
  const decisions: Decision[] = []
  for (let at: NodePath | null = use; at && !at.isFunction(); at = at.parentPath) {
    const { parentPath } = at
    if (at.key !== 'consequent') continue
    if (parentPath?.isIfStatement() || parentPath?.isConditionalExpression()) decisions.push(parentPath)
  }
  return decisions
}

function isOnlyReadIn(culprit: NodePath<t.Identifier>, decision: Decision) {
  const binding = culprit.scope.getBinding(culprit.node.name)
  const way = decision.node.consequent
  const isIn = (node: t.Node): boolean => (way.start ?? 0) <= (node.start ?? 0) && (node.end ?? 0) <= (way.end ?? 0)
  return binding !== undefined && !isIn(binding.path.node) && binding.referencePaths.every(({ node }) => isIn(node))
}

function priorOf({ node, key, container }: Decision): number | null {
  if (node.alternate) return PRIOR
  const isFollowed = Array.isArray(container) && typeof key === 'number' && key < container.length - 1
  return t.isIfStatement(node) && leavesEarly(node) && isFollowed ? BEHIND_PRIOR : null
}
