/** Gives the modules of the package the version of the one that imports them: to the loader each version is a package of its own. */
let base = ''

export function initialize(data) {
  base = data.base
}

export async function resolve(specifier, context, next) {
  const found = await next(specifier, context)
  const version = /\?version=\d+$/.exec(context.parentURL ?? '')?.[0]
  return version && found.url.startsWith(base) && !found.url.includes('?')
    ? { ...found, url: found.url + version }
    : found
}
