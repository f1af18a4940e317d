// The half of `call` that Node runs in its loader thread: what `import` loads of one module gets a line more at its end.
import type { InitializeHook, LoadHook } from 'node:module'

let wanted: { url: string; suffix: string } | undefined

export const initialize: InitializeHook<{ url: string; suffix: string }> = (data) => {
  wanted = data
}

export const load: LoadHook = async (url, context, nextLoad) => {
  const loaded = await nextLoad(url, context)
  if (url.replace(/[?#].*$/, '') !== wanted?.url || loaded.source == null || loaded.format === 'commonjs') return loaded
  const source =
    typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString('utf8')
  return { ...loaded, source: source + wanted.suffix }
}
