import type { NodePath } from '@babel/traverse'
import * as t from '@babel/types'
import { usesOptionalChaining } from '../../../syntax/code.ts'
import { propertyOf } from '../../../syntax/missing-method.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Edit, Template } from '../template.ts'

const DEFAULT_PRIOR = 0.78
/** Another one of the settings is put together so. */
const AS_BESIDE_PRIOR = 0.86

/**
 * `{ ...DEFAULTS, ...options }` with settings inside of settings: who gives one of the inner ones takes the others away. They are put together as the
 * outer ones are.
 */
export const nestedDefaults: Template = {
  id: 'nested-defaults',
  suggest(site) {
    if (site.kind !== 'throw') return []
    // What is null was set to it, maybe by the defaults.
    const lost = site.wording.value === 'null' ? null : lostSetting(site)
    if (!lost) return []
    const { merge, key, inner } = lost
    // Who asks whether there are any may be told that they are switched off.
    if (isSwitched(site, key)) return []
    const isBeside = merge.isNested
    return [
      {
        explanation: `Put ${key} together from the defaults and what is given, one by one.`,
        edits: [merge.add(key)],
        prior: isBeside ? AS_BESIDE_PRIOR : DEFAULT_PRIOR,
        reasons: [
          `${merge.defaults} has a ${key} with ${inner}, which a ${key} that is given replaces as a whole.`,
          ...(isBeside ? ['Other settings beside it are put together one by one.'] : []),
        ],
      },
    ]
  },
  examples: [
    {
      name: 'one of the inner settings is given',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'includes')" },
      before:
        'const DEFAULTS = { wait: 9, retry: { limit: 2, codes: [503] } };\nfunction open(options = {}) {\n  const settings = { ...DEFAULTS, ...options };\n  return (code) => settings.retry.codes.§includes(code);\n}\n',
      after:
        'const DEFAULTS = { wait: 9, retry: { limit: 2, codes: [503] } };\nfunction open(options = {}) {\n  const settings = { ...DEFAULTS, ...options, retry: { ...DEFAULTS.retry, ...options?.retry } };\n  return (code) => settings.retry.codes.includes(code);\n}\n',
    },
    {
      name: 'settings that an object keeps',
      error: { type: 'TypeError', message: 'this.options.hooks.before is not a function' },
      before:
        'const defaults = { hooks: { before() {}, after() {} } };\nclass Job {\n  constructor(options) {\n    this.options = Object.assign({}, defaults, options);\n  }\n  run() {\n    this.options.hooks.§before();\n  }\n}\n',
      after:
        'const defaults = { hooks: { before() {}, after() {} } };\nclass Job {\n  constructor(options) {\n    this.options = Object.assign({}, defaults, options, { hooks: Object.assign({}, defaults.hooks, (options || {}).hooks) });\n  }\n  run() {\n    this.options.hooks.before();\n  }\n}\n',
    },
    {
      name: 'settings that are taken apart',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'map')" },
      before:
        'const DEFAULTS = { style: { colours: [] } };\nfunction draw(options = {}) {\n  const { style } = { ...DEFAULTS, ...options };\n  return style.colours.§map(String);\n}\n',
      after:
        'const DEFAULTS = { style: { colours: [] } };\nfunction draw(options = {}) {\n  const { style } = { ...DEFAULTS, ...options, style: { ...DEFAULTS.style, ...options?.style } };\n  return style.colours.map(String);\n}\n',
    },
    {
      name: 'not what may be switched off',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'includes')" },
      before:
        'const DEFAULTS = { retry: { limit: 2, codes: [503] } };\nfunction open(options = {}) {\n  const settings = { ...DEFAULTS, ...options };\n  return (code) => settings.retry && settings.retry.codes.§includes(code);\n}\n',
      after: null,
    },
    {
      name: 'not what no default has',
      error: { type: 'TypeError', message: "Cannot read properties of undefined (reading 'includes')" },
      before:
        'const DEFAULTS = { retry: { limit: 2 } };\nfunction open(options = {}) {\n  const settings = { ...DEFAULTS, ...options };\n  return (code) => settings.retry.codes.§includes(code);\n}\n',
      after: null,
    },
  ],
}

/** `settings.retry && ...`, `if (settings.retry)`, `!settings.retry` */
function isSwitched({ source }: Site, key: string): boolean {
  let is = false
  source.root.traverse({
    MemberExpression({ node, key: place, parentPath }) {
      if (propertyOf(node) !== key) return
      const isTest = place === 'test' || (place === 'left' && parentPath.isLogicalExpression({ operator: '&&' }))
      if (isTest || parentPath.isUnaryExpression({ operator: '!' })) is = true
    },
  })
  return is
}

interface Lost {
  merge: Merge
  key: string
  inner: string
}

/** The inner setting on the way to what failed, as `codes` of `settings.retry.codes.includes`. */
function lostSetting(site: Site): Lost | null {
  for (let at: t.Node = site.culprit.node; t.isMemberExpression(at); at = at.object) {
    const inner = propertyOf(at)
    const outer = inner === null ? null : settingsOf(site, at.object)
    if (inner !== null && outer?.merge.hasInner(outer.key, inner)) return { ...outer, inner }
  }
  return null
}

/** What `settings.retry` is a part of, or a `retry` that was taken out. */
function settingsOf(site: Site, node: t.Node): { merge: Merge; key: string } | null {
  if (t.isIdentifier(node)) {
    const made = site.use.scope.getBinding(node.name)?.path
    if (!made?.isVariableDeclarator() || !t.isObjectPattern(made.node.id)) return null
    const taken = made.node.id.properties.find(
      (one) => t.isObjectProperty(one) && t.isIdentifier(one.value, { name: node.name }),
    )
    const key = taken && t.isObjectProperty(taken) && t.isIdentifier(taken.key) ? taken.key.name : null
    const merge = key === null ? null : mergeOf(site, made.get('init') as NodePath)
    return merge && key !== null ? { merge, key } : null
  }
  const key = t.isMemberExpression(node) ? propertyOf(node) : null
  const merge = t.isMemberExpression(node) && key !== null ? mergeOf(site, madeOf(site, node.object)) : null
  return merge && key !== null ? { merge, key } : null
}

/** What a variable or a field was given. */
function madeOf(site: Site, node: t.Node): NodePath | null {
  if (t.isIdentifier(node)) {
    const made = site.use.scope.getBinding(node.name)?.path
    return made?.isVariableDeclarator() ? (made.get('init') as NodePath) : null
  }
  const text = textOf(site, node)
  let found: NodePath | null = null
  const home = site.use.findParent((path) => path.isClassBody()) ?? site.source.root
  if (t.isMemberExpression(node) && t.isThisExpression(node.object))
    home.traverse({
      AssignmentExpression(path) {
        if (path.node.operator === '=' && textOf(site, path.node.left) === text) found ??= path.get('right')
      },
    })
  return found
}

interface Merge {
  /** Text of the defaults. */
  defaults: string
  /** Another setting is put together one by one already. */
  isNested: boolean
  hasInner(key: string, inner: string): boolean
  add(key: string): Edit
}

/** `{ ...DEFAULTS, ...given }` or `Object.assign({}, DEFAULTS, given)`, of defaults that are written out in the file. */
function mergeOf(site: Site, path: NodePath | null): Merge | null {
  const isModern = path?.isObjectExpression() || usesOptionalChaining(site.source)
  const parts = path?.isObjectExpression()
    ? spreadOf(path.node)
    : path?.isCallExpression()
      ? assignedOf(path.node)
      : null
  const [defaults, given] = parts?.names ?? []
  const table = defaults && path?.scope.getBinding(defaults.name)?.path.node
  if (!path || !parts || !defaults || !given || !t.isVariableDeclarator(table) || !t.isObjectExpression(table.init))
    return null
  const known = table.init
  // To spread or assign nothing is no fault, and to read of it is one.
  const own = (key: string): string => (isModern ? `${given.name}?.${key}` : `(${given.name} || {}).${key}`)
  return {
    defaults: defaults.name,
    isNested: parts.keys.some((key) => t.isObjectExpression(settingOf(known, key))),
    hasInner(key, inner) {
      const value = parts.keys.includes(key) ? null : settingOf(known, key)
      return t.isObjectExpression(value) && hasKey(value, inner)
    },
    add(key) {
      const both = `${defaults.name}.${key}`
      const text = path.isObjectExpression()
        ? `, ${key}: { ...${both}, ...${own(key)} }`
        : `, { ${key}: Object.assign({}, ${both}, ${own(key)}) }`
      return { start: parts.end, end: parts.end, text }
    },
  }
}

interface Parts {
  names: t.Identifier[]
  /** Settings that are given on their own. */
  keys: string[]
  /** Behind the last part. */
  end: number
}

function spreadOf({ properties }: t.ObjectExpression): Parts | null {
  const names = properties.flatMap((one) =>
    t.isSpreadElement(one) && t.isIdentifier(one.argument) ? [one.argument] : [],
  )
  const keys = properties.flatMap((one) => (t.isObjectProperty(one) && t.isIdentifier(one.key) ? [one.key.name] : []))
  return names.length === 2 ? { names, keys, end: properties.at(-1)?.end ?? 0 } : null
}

function assignedOf({ callee, arguments: given }: t.CallExpression): Parts | null {
  const isAssign =
    t.isMemberExpression(callee) && t.isIdentifier(callee.object, { name: 'Object' }) && propertyOf(callee) === 'assign'
  const [first, ...rest] = given
  const names = rest.flatMap((one) => (t.isIdentifier(one) ? [one] : []))
  const isNew = t.isObjectExpression(first) && first.properties.length === 0
  return isAssign && isNew && rest.length === 2 && names.length === 2
    ? { names, keys: [], end: given.at(-1)?.end ?? 0 }
    : null
}

const keyed = (one: t.Node, key: string): boolean =>
  (t.isObjectProperty(one) || t.isObjectMethod(one)) && t.isIdentifier(one.key, { name: key })

const hasKey = (table: t.ObjectExpression, key: string): boolean => table.properties.some((one) => keyed(one, key))

function settingOf(table: t.ObjectExpression, key: string): t.Node | null {
  const found = table.properties.find((one) => keyed(one, key))
  return t.isObjectProperty(found) ? found.value : null
}
