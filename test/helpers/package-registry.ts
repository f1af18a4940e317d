import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A package as it is published: `name@version` to the rest of its manifest. */
export type Published = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/**
 * What npm reads of a registry to lock packages, and nothing else of it: their documents
 * (https://github.com/npm/registry/blob/main/docs/responses/package-metadata.md). No archive is ever served. npm asks it until the test ends.
 */
export async function packageRegistry(published: Published): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const name = decodeURIComponent(request.url!.slice(1))
    asked.push(`${request.method} ${name}`)
    const document = documentOf(published, name, origin())
    response
      .writeHead(document ? 200 : 404, { 'content-type': 'application/json' })
      .end(JSON.stringify(document ?? { error: 'Not found' }))
  })
  const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const before = process.env.npm_config_registry
  process.env.npm_config_registry = origin()
  onTestFinished(() => {
    if (before === undefined) delete process.env.npm_config_registry
    else process.env.npm_config_registry = before
    server.closeAllConnections()
    server.close()
  })
  return { url: origin(), asked }
}

function documentOf(published: Published, wanted: string, url: string) {
  const versions = Object.entries(published).flatMap(([key, rest]) => {
    const [name, version] = [key.slice(0, key.lastIndexOf('@')), key.slice(key.lastIndexOf('@') + 1)]
    return name === wanted ? [[version, { name, version, dist: distOf(url, name, version), ...rest }] as const] : []
  })
  const latest = versions.at(-1)?.[0]
  return latest && { name: wanted, 'dist-tags': { latest }, versions: Object.fromEntries(versions) }
}

export function distOf(url: string, name: string, version: string) {
  const hash = (algorithm: string, form: 'hex' | 'base64') =>
    createHash(algorithm).update(`${name}@${version}`).digest(form)
  return {
    tarball: `${url}/${name}/-/${name.split('/').at(-1)}-${version}.tgz`,
    shasum: hash('sha1', 'hex'),
    integrity: `sha512-${hash('sha512', 'base64')}`,
  }
}
