import { isRepeatable } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { missingMethod } from '../../../syntax/missing-method.ts'
import { textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** A property of the object has the name of a method and hides it: the method of its class is meant where it is called. */
export const hiddenMethod: Template = {
  id: 'hidden-method',
  suggest(site) {
    const { use } = site
    const missing = missingMethod(site)
    if (!missing?.fact.hidden?.includes(missing.method) || !use.isCallExpression()) return []
    const { receiver, method, name, fact } = missing
    const { className } = fact
    const isNamed = className !== undefined && use.scope.hasBinding(className, true)
    if (!isNamed && !isRepeatable(receiver.node)) return []
    const owner = isNamed ? `${className}.prototype` : `Object.getPrototypeOf(${name})`
    const given = [name, ...use.node.arguments.map((one) => textOf(site, one))].join(', ')
    return [
      {
        explanation: `Call the method ${method} of the class, which a property of ${name} hides.`,
        edits: [replaced(use.node, `${owner}.${method}.call(${given})`)],
        prior: 0.72,
        reasons: [`${name} has a property ${method} of its own, and its class has a method of that name.`],
      },
    ]
  },
  examples: [
    {
      name: 'data under the name of a method',
      error: { type: 'TypeError', message: 'command.describe is not a function' },
      before:
        'class Command {\n  describe(width) {\n    return this.text.slice(0, width);\n  }\n}\nfunction line(command) {\n  return command.§describe(20);\n}\n',
      values: { command: { type: 'object', className: 'Command', names: ['describe', 'text'], hidden: ['describe'] } },
      after:
        'class Command {\n  describe(width) {\n    return this.text.slice(0, width);\n  }\n}\nfunction line(command) {\n  return Command.prototype.describe.call(command, 20);\n}\n',
    },
    {
      name: 'a class that is not known here',
      error: { type: 'TypeError', message: 'record.save is not a function' },
      before: 'module.exports = function (record) {\n  record.§save();\n};\n',
      values: { record: { type: 'object', className: 'Record', names: ['save'], hidden: ['save'] } },
      after: 'module.exports = function (record) {\n  Object.getPrototypeOf(record).save.call(record);\n};\n',
    },
    {
      name: 'not where its class has no such method',
      error: { type: 'TypeError', message: 'record.save is not a function' },
      before: 'module.exports = function (record) {\n  record.§save();\n};\n',
      values: { record: { type: 'object', className: 'Record', names: ['save'] } },
      after: null,
    },
  ],
}
