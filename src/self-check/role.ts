import { type SelfCheckConfig, type SelfCheckSettings, settingsOf } from './config.ts'
import { NO_PROJECT } from './own-log.ts'

/** A service that is checked. */
export interface Role {
  projectId: number
  /** What it is called where a record does not say what it is about. */
  service: string
  settings: SelfCheckSettings
}

/** The projects that are checked, and what is checked without being of one. None at all where nothing is configured. */
export function rolesOf(
  global: SelfCheckConfig | undefined,
  projects: readonly { id: number; name: string; selfCheck?: SelfCheckConfig | undefined }[],
): Role[] {
  const own: Role[] = global
    ? [{ projectId: NO_PROJECT, service: 'prunella', settings: settingsOf(undefined, { ...global }) }]
    : []
  const checked = projects.filter(({ selfCheck }) => global ?? selfCheck)
  return [
    ...own,
    ...checked.map(({ id, name, selfCheck }) => ({
      projectId: id,
      service: name,
      settings: settingsOf(global, selfCheck),
    })),
  ]
}
