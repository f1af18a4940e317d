import { FRAMES_MAX, OLDEST_FRAMES_KEPT } from './limits.ts'

/** Of a stack that is too long, how the program was entered and where it failed; a recursion is in between. Oldest first. */
export function cutFrames<T>(frames: readonly T[]): readonly T[] {
  if (frames.length <= FRAMES_MAX) return frames
  return [...frames.slice(0, OLDEST_FRAMES_KEPT), ...frames.slice(OLDEST_FRAMES_KEPT - FRAMES_MAX)]
}
