/** Where a DSN points to. */
export interface Target {
  url: string
  key: string
}

/** Undefined where nothing is configured: then nothing goes anywhere. */
export function targetOf(dsn: string | undefined, route: 'logs' | 'events'): Target | undefined {
  if (!dsn) return undefined
  try {
    const { protocol, host, username, pathname } = new URL(dsn)
    return { url: `${protocol}//${host}/api${pathname.replace(/\/$/, '')}/${route}/`, key: username }
  } catch {
    return undefined
  }
}

/** The one that is given, else that of the environment. */
export function dsnOf(given: string | undefined): string | undefined {
  return given ?? process.env.PRUNELLA_DSN
}
