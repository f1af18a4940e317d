// Loaded first into every Node process of a command, where the machine has no mounts to put a copy in the place of the live checkout:
// whatever resolves to a file of the live checkout is loaded from the copy.
import Module, { createRequire, register } from 'node:module'
import { isPackageName, livePath, type Redirect, redirectedPath } from './redirect-path.ts'

const redirect: Redirect = JSON.parse(process.env.PRUNELLA_REDIRECT ?? '{}')

/** How `require` finds files; not in the types because it is no public interface, but loaders have patched it for a decade. */
interface Loader {
  _resolveFilename(specifier: string, parent?: { filename?: string | null }, ...rest: unknown[]): string
}

const loader = Module as unknown as Loader
const resolveFilename = loader._resolveFilename
loader._resolveFilename = function (specifier, parent, ...rest) {
  const live = livePath(parent?.filename ?? '', redirect)
  const isMoved = parent?.filename && live !== parent.filename
  const found = isMoved && isPackageName(specifier) ? fromLive(specifier, live) : undefined
  return redirectedPath(
    found ?? resolveFilename.call(this, redirectedPath(specifier, redirect), parent, ...rest),
    redirect,
  )
}

register('./redirect-hooks.js', import.meta.url, { data: redirect })

function fromLive(specifier: string, parent: string): string | undefined {
  try {
    return createRequire(parent).resolve(specifier)
  } catch {
    // The copy may have it: a package that imports itself, or a file that is new.
    return undefined
  }
}
