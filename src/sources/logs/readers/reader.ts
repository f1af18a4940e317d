import type { LogLine } from '../joiner.ts'

/** Follows one place that lines are written to. Nothing is read ahead of the calls: whoever calls late makes the writer wait, or its file. */
export interface LogReader {
  /**
   * Some lines that came since the last call, none for now, or undefined when there will never be any more. Each has the position
   * from which a later reader goes on behind it.
   * @throws ExternalError when the place cannot be read at present; calling again tries again.
   */
  read(): Promise<LogLine[] | undefined>
  /** Where it began; undefined while that is not known, or where there is no way back. */
  startPosition(): string | undefined
  stop(): Promise<void>
}

/** Of one line; what is longer is cut, and its end read over. */
export const LINE_BYTES_MAX = 64 * 1024
