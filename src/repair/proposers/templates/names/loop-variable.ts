import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Template } from '../template.ts'

/** `var i` of a loop, read by a function that is called when the loop is over: each round needs an `i` of its own. */
export const loopVariable: Template = {
  id: 'loop-variable',
  suggest(site) {
    if (site.kind === 'caller' || site.kind === 'argument') return []
    const index = indexRead(site)
    const binding = index === null ? undefined : site.use.scope.getBinding(index)
    const declaration = binding?.path.parentPath
    const loop = declaration?.parentPath
    if (index === null || !binding || !declaration?.isVariableDeclaration({ kind: 'var' }) || !loop?.isFor()) return []
    if (!isReadLater(site.use, loop) || !isOnlyInside(declaration, loop)) return []
    const start = declaration.node.start ?? 0
    return [
      {
        explanation: `Give each round of the loop its own ${index}.`,
        edits: [{ start, end: start + 'var'.length, text: 'let' }],
        prior: isAtTheEnd(site, index) ? 0.88 : 0.7,
        reasons: [`${index} is read by a function that is called later, when the loop has gone on.`],
      },
    ]
  },
  examples: [
    {
      name: 'a callback for each element',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'for (var i = 0; i < jobs.length; i++) {\n  run(jobs[i], function () { done(jobs[i].§name); });\n}\n',
      values: { jobs: { type: 'object', className: 'Array', length: 2 }, i: { type: 'number', text: '2' } },
      after: 'for (let i = 0; i < jobs.length; i++) {\n  run(jobs[i], function () { done(jobs[i].name); });\n}\n',
    },
    {
      name: 'not a variable that is read behind the loop',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before:
        'for (var i = 0; i < jobs.length; i++) {\n  run(jobs[i], function () { done(jobs[i].§name); });\n}\nuse(i);\n',
      values: { jobs: { type: 'object', className: 'Array', length: 2 }, i: { type: 'number', text: '2' } },
      after: null,
    },
    {
      name: 'not a function around the loop',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'name')" },
      before: 'function all() {\n  for (var i = 0; i < jobs.length; i++) done(jobs[i].§name);\n}\n',
      after: null,
    },
  ],
}

/** The `i` of `list[i]`. */
function indexRead({ culprit }: Site): string | null {
  const { node } = culprit
  return t.isMemberExpression(node, { computed: true }) && t.isIdentifier(node.property) ? node.property.name : null
}

/** The place is in a function that is made in the loop. */
function isReadLater(use: NodePath, loop: NodePath): boolean {
  const owner = use.getFunctionParent()
  return owner?.findParent((path) => path === loop || path.isProgram()) === loop
}

/** No variable of the declaration is needed outside of the loop. */
function isOnlyInside(declaration: NodePath, loop: NodePath): boolean {
  const names = Object.keys(t.getBindingIdentifiers(declaration.node))
  return names.every((name) => {
    const binding = declaration.scope.getBinding(name)
    const places = [...(binding?.referencePaths ?? []), ...(binding?.constantViolations ?? [])]
    return places.every((path) => path.findParent((at) => at === loop) !== null)
  })
}

function isAtTheEnd(site: Site, index: string): boolean {
  const { node } = site.culprit
  const list = t.isMemberExpression(node) ? site.values[textOf(site, node.object)] : undefined
  return list?.length !== undefined && Number(site.values[index]?.text) >= list.length
}
