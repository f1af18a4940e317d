/** A label on the ticket of a tracker. Whose hand put it there is what its history says, never what its text says. */
export interface Label {
  name: string
  actor: 'person' | 'program'
}

type LabelRole = 'consent' | 'opt_out' | 'origin'

/** What labels mean. `origin` only says where a ticket came from: it allows nothing. */
const ROLES: Readonly<Record<string, LabelRole>> = {
  'good-for-ai': 'consent',
  'needs-manual-fix': 'opt_out',
  'auto-heal': 'origin',
  'workflow-failure': 'origin',
  'self-check': 'origin',
}

export function roleOf(name: string): LabelRole | undefined {
  const key = name.trim().toLowerCase()
  return Object.hasOwn(ROLES, key) ? ROLES[key] : undefined
}
