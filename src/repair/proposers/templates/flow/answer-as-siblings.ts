import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { indentAt, semicolon } from '../../../syntax/code.ts'
import { returnsOf } from '../../../syntax/idioms.ts'
import { methodName } from '../../../syntax/members.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { isAbsent, type Site } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** `this.root = isList ? this.makeList() : this.makeItem()`, and of the makers one forgets to answer what it has made. */
export const answerAsSiblings: Template = {
  id: 'answer-as-siblings',
  suggest(site) {
    const { node } = site.culprit
    if (site.kind !== 'throw' || !isAbsent(site)) return []
    if (!t.isMemberExpression(node, { computed: false }) || !t.isThisExpression(node.object)) return []
    const field = propertyOf(node)
    const makers = field === null ? [] : makersOf(site, field)
    const answered = makers.flatMap((maker) => lastAnswer(maker) ?? [])
    const [name] = answered
    if (name === undefined || answered.some((other) => other !== name)) return []
    return makers.flatMap((maker) => answering(site, maker, name, makers.length))
  },
  examples: [
    {
      name: 'one of two makers',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'set')" },
      before:
        "function Mail() {}\nMail.prototype.compile = function () {\n  if (this.many) this.root = this.makeAll();\n  else this.root = this.makeOne();\n  this.root.§set('a');\n};\nMail.prototype.makeAll = function () {\n  var node = make('all');\n  this.add(node);\n};\nMail.prototype.makeOne = function () {\n  var node = make('one');\n  return node;\n};\n",
      after:
        "function Mail() {}\nMail.prototype.compile = function () {\n  if (this.many) this.root = this.makeAll();\n  else this.root = this.makeOne();\n  this.root.set('a');\n};\nMail.prototype.makeAll = function () {\n  var node = make('all');\n  this.add(node);\n  return node;\n};\nMail.prototype.makeOne = function () {\n  var node = make('one');\n  return node;\n};\n",
    },
    {
      name: 'not where each answers what it has',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'set')" },
      before:
        "class Mail {\n  compile() {\n    this.root = this.makeOne();\n    this.root.§set('a');\n  }\n  makeOne() {\n    const node = make('one');\n    return node;\n  }\n}\n",
      after: null,
    },
  ],
}

/** The methods of the file that the field is filled with the answers of. */
function makersOf(site: Site, field: string): NodePath<t.Function>[] {
  const names = new Set<string>()
  const methods: NodePath<t.Function>[] = []
  site.source.root.traverse({
    AssignmentExpression({ node: { left, right } }) {
      const isField = t.isMemberExpression(left) && t.isThisExpression(left.object) && propertyOf(left) === field
      if (isField) for (const name of methodsCalled(right)) names.add(name)
    },
    Function(path) {
      methods.push(path)
    },
  })
  return methods.filter((method) => names.has(methodName(method) ?? ''))
}

/** `this.make()`, of two ways each. */
function methodsCalled(node: t.Expression): string[] {
  if (t.isConditionalExpression(node)) return [...methodsCalled(node.consequent), ...methodsCalled(node.alternate)]
  const callee = t.isCallExpression(node) ? node.callee : null
  return t.isMemberExpression(callee) && t.isThisExpression(callee.object) ? [propertyOf(callee) ?? ''] : []
}

/** The variable that the method ends with. */
function lastAnswer({ node: { body } }: NodePath<t.Function>): string | null {
  const last = t.isBlockStatement(body) ? body.body.at(-1) : null
  return t.isReturnStatement(last) && t.isIdentifier(last.argument) ? last.argument.name : null
}

function answering(site: Site, maker: NodePath<t.Function>, name: string, count: number): Suggestion[] {
  const { body, loc } = maker.node
  const last = t.isBlockStatement(body) ? body.body.at(-1) : undefined
  if (!last || returnsOf(maker).length > 0 || !maker.scope.getOwnBinding(name)) return []
  const end = last.end ?? 0
  const text = `\n${indentAt(site.source.text, last.start ?? 0)}return ${name}${semicolon(site.source)}`
  return [
    {
      explanation: `Answer ${name}, as the methods beside it do.`,
      edits: [{ start: end, end, text }],
      prior: 0.84,
      reasons: [
        `The method at line ${loc?.start.line ?? 0} makes ${name} and answers nothing; of ${count} that are asked the same, others answer theirs.`,
      ],
    },
  ]
}
