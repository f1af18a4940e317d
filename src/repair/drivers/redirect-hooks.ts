// The half of `redirect` that Node runs in its loader thread, for `import`.
import type { InitializeHook, ResolveHook } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isPackageName, livePath, type Redirect, redirectedPath } from './redirect-path.ts'

let redirect: Redirect | undefined

export const initialize: InitializeHook<Redirect> = (data) => {
  redirect = data
}

export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  if (!redirect) return await nextResolve(specifier, context)
  const parentURL = isPackageName(specifier) ? liveUrl(context.parentURL, redirect) : undefined
  const found = parentURL && (await attempt(async () => await nextResolve(specifier, { ...context, parentURL })))
  const resolved = found || (await nextResolve(redirectedUrl(specifier, redirect), context))
  return { ...resolved, url: redirectedUrl(resolved.url, redirect) }
}

function redirectedUrl(text: string, to: Redirect): string {
  if (!text.startsWith('file:')) return text
  const url = new URL(text)
  return pathToFileURL(redirectedPath(fileURLToPath(url), to)).href + url.search + url.hash
}

/** The copy may have what the live checkout has not: a package that imports itself, or a file that is new. */
async function attempt<T>(resolveIt: () => Promise<T>): Promise<T | undefined> {
  try {
    return await resolveIt()
  } catch {
    return undefined
  }
}

/** Undefined when the importing module is no file of the copy. */
function liveUrl(parentURL: string | undefined, { from, to }: Redirect): string | undefined {
  if (!parentURL?.startsWith('file:')) return undefined
  const path = fileURLToPath(parentURL)
  const live = livePath(path, { from, to })
  return live === path ? undefined : pathToFileURL(live).href
}
