import * as t from '@babel/types'
import { isPure } from '../../../syntax/code.ts'
import { replaced } from '../../../syntax/edits.ts'
import { functionOf } from '../../../syntax/idioms.ts'
import { type Site, textOf } from '../../../syntax/site.ts'
import type { Suggestion, Template } from '../template.ts'

/** Headers whose value is an address, in which every character that a header cannot hold has its escape. */
const ADDRESSES = new Set(['location', 'content-location', 'referer'])

/** An address is sent as it came, in a header or as the path of a request, with characters that have to be escaped there. */
export const encodedAddress: Template = {
  id: 'encoded-address',
  suggest(site) {
    const { wording, use, error } = site
    if (error.message.startsWith('Request path contains unescaped'))
      return pathsAround(site).map((node) => encoded(site, node))
    if (wording.kind !== 'invalid-header-value' || !error.message.startsWith('Invalid character')) return []
    const header = wording.name?.toLowerCase() ?? ''
    if (!ADDRESSES.has(header) || !use.isCallExpression()) return []
    return addressesIn(use.node.arguments, header).map((node) => encoded(site, node))
  },
  examples: [
    {
      name: 'where the header is set',
      error: { type: 'TypeError', message: 'Invalid character in header content ["Location"]' },
      before: "function redirect(res, url) {\n  res.§setHeader('Location', url);\n}\n",
      after:
        "function redirect(res, url) {\n  res.setHeader('Location', encodeURI(url).replace(/%25([0-9a-f]{2})/gi, '%$1'));\n}\n",
    },
    {
      name: 'where it is handed to what sets it',
      error: { type: 'TypeError', message: 'Invalid character in header content ["location"]' },
      before:
        "function set(res, name, value) {\n  res.§setHeader(name, value);\n}\nfunction redirect(res, url) {\n  §set(res, 'location', url);\n}\n",
      after:
        "function set(res, name, value) {\n  res.setHeader(name, value);\n}\nfunction redirect(res, url) {\n  set(res, 'location', encodeURI(url).replace(/%25([0-9a-f]{2})/gi, '%$1'));\n}\n",
    },
    {
      name: 'one of several headers',
      error: { type: 'TypeError', message: 'Invalid character in header content ["Location"]' },
      before: "res.§writeHead(302, { Location: '/' + path, 'Content-Length': 0 })\n",
      after:
        "res.writeHead(302, { Location: encodeURI('/' + path).replace(/%25([0-9a-f]{2})/gi, '%$1'), 'Content-Length': 0 })\n",
    },
    {
      name: 'the path that is asked for',
      error: { type: 'TypeError', message: 'Request path contains unescaped characters' },
      before:
        "function ask(name, cb) {\n  const options = { host: 'h', path: '/of/' + name };\n  return http.§get(options, cb);\n}\n",
      after:
        "function ask(name, cb) {\n  const options = { host: 'h', path: encodeURI('/of/' + name).replace(/%25([0-9a-f]{2})/gi, '%$1') };\n  return http.get(options, cb);\n}\n",
    },
    {
      name: 'not in a header that is no address',
      error: { type: 'TypeError', message: 'Invalid character in header content ["X-Name"]' },
      before: "res.§setHeader('X-Name', name);\n",
      after: null,
    },
  ],
}

/** `setHeader('Location', address)` or `writeHead(302, { Location: address })`. */
function addressesIn(given: t.CallExpression['arguments'], header: string): t.Expression[] {
  const found: t.Expression[] = []
  given.forEach((argument, index) => {
    const next = given[index + 1]
    if (t.isStringLiteral(argument) && argument.value.toLowerCase() === header && t.isExpression(next)) found.push(next)
    if (t.isObjectExpression(argument)) found.push(...argument.properties.flatMap((one) => valuesOf(one, header)))
  })
  return found.filter(isPure)
}

/** What the function around the request sets as its `path`. */
function pathsAround(site: Site): t.Expression[] {
  const found: t.Expression[] = []
  t.traverseFast(functionOf(site.use).node, (node) => {
    if (t.isObjectExpression(node)) found.push(...node.properties.flatMap((one) => valuesOf(one, 'path')))
    if (!t.isAssignmentExpression(node, { operator: '=' }) || !t.isMemberExpression(node.left)) return
    if (t.isIdentifier(node.left.property, { name: 'path' })) found.push(node.right)
  })
  return found.filter((node) => isPure(node) && !t.isStringLiteral(node))
}

function valuesOf(property: t.ObjectExpression['properties'][number], header: string): t.Expression[] {
  if (!t.isObjectProperty(property) || property.computed || !t.isExpression(property.value)) return []
  const { key, value } = property
  const name = t.isStringLiteral(key) ? key.value : t.isIdentifier(key) ? key.name : ''
  return name.toLowerCase() === header && !property.shorthand ? [value] : []
}

function encoded(site: Site, node: t.Expression): Suggestion {
  const name = textOf(site, node)
  return {
    explanation: `Escape what an address cannot hold in ${name}, and keep the escapes that it has.`,
    edits: [replaced(node, `encodeURI(${name}).replace(/%25([0-9a-f]{2})/gi, '%$1')`)],
    prior: 0.7,
    reasons: ['It is an address, in which such characters are escaped.'],
  }
}
