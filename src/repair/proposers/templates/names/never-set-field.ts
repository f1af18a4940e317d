import { replaced } from '../../../syntax/edits.ts'
import { neverSetField } from '../../../syntax/never-set.ts'
import { isAbsent, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `this.options` that nothing in the file gives a value, where `options` is in reach: the variable is meant. */
export const neverSetFieldRead: Template = {
  id: 'never-set-field',
  suggest(site) {
    const field = site.kind === 'throw' && isAbsent(site) ? neverSetField(site) : null
    if (!field) return []
    return [
      {
        explanation: `Read ${field.name}, which is there, not a field that never is.`,
        edits: [replaced(field.node, field.name)],
        prior: 0.8,
        reasons: [`Nothing in the file gives ${textOf(site, field.node)} a value, and ${field.name} is in reach.`],
      },
    ]
  },
  examples: [
    {
      name: 'what the constructor was given',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'isFlat')" },
      before:
        "class Message {\n  constructor(options) {\n    this.data = {};\n    ['isFlat'].forEach((key) => {\n      if (key in options) this.data[key] = this.options.§isFlat;\n    });\n  }\n}\n",
      after:
        "class Message {\n  constructor(options) {\n    this.data = {};\n    ['isFlat'].forEach((key) => {\n      if (key in options) this.data[key] = options.isFlat;\n    });\n  }\n}\n",
    },
    {
      name: 'not a field that another method sets',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'isFlat')" },
      before:
        'class Message {\n  set(options) {\n    this.options = options;\n  }\n  show(options) {\n    return this.options.§isFlat;\n  }\n}\n',
      after: null,
    },
    {
      name: 'not a field of a class that has it from another',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'isFlat')" },
      before: 'class Message extends Base {\n  show(options) {\n    return this.options.§isFlat;\n  }\n}\n',
      after: null,
    },
  ],
}
