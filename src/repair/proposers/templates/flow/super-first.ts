import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { isSuperCall } from '../../../syntax/members.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** A derived constructor that touches `this` before `super(...)`, or never calls it. */
export const superFirst: Template = {
  id: 'super-first',
  suggest(site) {
    if (!/^Must call super constructor in derived class/.test(site.error.message)) return []
    const owner = site.use.findParent((path) => path.isClassMethod({ kind: 'constructor' }))
    const body = owner?.isClassMethod() ? owner.node.body.body : []
    const called = body.find(isSuperCall)
    return called ? first(site, called, body) : added(site, body)
  },
  examples: [
    {
      name: 'called too late',
      error: {
        type: 'ReferenceError',
        message:
          "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
      },
      before: 'class B extends A {\n  constructor(n) {\n    §this.m = n\n    super(n)\n  }\n}\n',
      after: 'class B extends A {\n  constructor(n) {\n    super(n)\n    this.m = n\n  }\n}\n',
    },
    {
      name: 'called never',
      error: {
        type: 'ReferenceError',
        message:
          "Must call super constructor in derived class before accessing 'this' or returning from derived constructor",
      },
      before: 'class B extends A {\n  constructor(n) {\n    §this.m = n\n  }\n}\n',
      after: 'class B extends A {\n  constructor(n) {\n    super()\n    this.m = n\n  }\n}\n',
    },
    {
      name: 'not another error',
      error: { type: 'TypeError', message: "Cannot set properties of undefined (setting 'm')" },
      before: 'class B extends A {\n  constructor(n) {\n    this.o.m §= n\n  }\n}\n',
      after: null,
    },
  ],
}

/** Above everything that touches `this`; its arguments must not be made in between. */
function first(site: Site, called: t.Statement, body: t.Statement[]): Suggestion[] {
  const user = body.find((node) => touchesThis(node))
  if (!user || (user.start ?? 0) > (called.start ?? 0)) return []
  const start = user.start ?? 0
  const from = site.source.text.lastIndexOf('\n', called.start ?? 0)
  const text = `${textOf(site, called)}\n${indentAt(site.source.text, start)}`
  return [
    {
      explanation: 'Call super before this is used.',
      edits: [
        { start, end: start, text },
        { start: from, end: called.end ?? 0, text: '' },
      ],
      prior: 0.88,
      reasons: ['There is no this before super was called.'],
    },
  ]
}

function added(site: Site, body: t.Statement[]): Suggestion[] {
  const [statement] = body
  if (!statement) return []
  const start = statement.start ?? 0
  const text = `super()${semicolon(site.source)}\n${indentAt(site.source.text, start)}`
  return [
    {
      explanation: 'Call super, which makes this.',
      edits: [{ start, end: start, text }],
      prior: 0.8,
      reasons: ['The class extends another, whose constructor is never called.'],
    },
  ]
}

function touchesThis(node: t.Node): boolean {
  let does = false
  t.traverseFast(node, (inner) => {
    if (t.isThisExpression(inner)) does = true
  })
  return does
}
