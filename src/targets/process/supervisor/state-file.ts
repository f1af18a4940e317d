import { readFile, rename } from 'node:fs/promises'
import { writeAtomic } from '../../../lib/atomic-file.ts'
import type { ProcessId } from '../../../lib/process-id.ts'
import type { Effect } from './effects.ts'
import { NOTHING_RUNS, type ReleaseState } from './release-state.ts'

/** What a successor must know after `kill -9`. */
export interface SupervisorState {
  releases: ReleaseState
  effects: Effect[]
  /** Written before a copy begins to run, so that none is ever unknown. */
  copies: SavedCopy[]
}

export interface SavedCopy {
  release: string
  port: number
  process: ProcessId
}

export interface StateFile {
  state: SupervisorState
  /** On disk when it resolves. */
  save(): Promise<void>
}

/** Reads the state, or begins a new one. A file that cannot be read is set aside, not overwritten. */
export async function openStateFile(path: string): Promise<StateFile> {
  const file: StateFile = { state: await read(path), save }
  let writing = Promise.resolve()
  return file

  function save(): Promise<void> {
    // One after the other; each writes what is true when its turn comes.
    const written = writing.then(() => writeAtomic(path, `${JSON.stringify(file.state, null, 1)}\n`))
    writing = written.catch(() => {})
    return written
  }
}

async function read(path: string): Promise<SupervisorState> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return emptyState()
  try {
    const state = JSON.parse(text) as SupervisorState
    return { releases: state.releases, effects: state.effects, copies: state.copies }
  } catch {
    await rename(path, `${path}.unreadable`)
    return emptyState()
  }
}

function emptyState(): SupervisorState {
  return { releases: NOTHING_RUNS, effects: [], copies: [] }
}
