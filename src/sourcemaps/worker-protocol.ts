import type { Original, Position } from './positions.ts'

/** What is asked of the thread that reads maps. */
export type MapRequest = { id: number } & MapQuestion

export type MapQuestion =
  /** `content` is compressed, in base64, and left out at first: the thread may have the map already. */
  | { ask: 'positions'; mapId: number; positions: Position[]; content?: string | undefined }
  | { ask: 'bundle'; bytes: Uint8Array; checksum: string }

export type MapAnswer =
  | { id: number; originals: (Original | null)[] }
  | { id: number; bundle: PackedBundle }
  /** Ask again with the content. */
  | { id: number; isUnknown: true }
  /** What was given cannot be read. `status` where the sender can mend it. */
  | { id: number; fault: string; status?: number }

/** A bundle of artifacts, its maps ready to be kept. */
export interface PackedBundle {
  release: string
  dist: string
  maps: { debugId: string | undefined; url: string; content: string }[]
}
