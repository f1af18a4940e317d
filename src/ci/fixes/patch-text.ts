import { createTwoFilesPatch } from 'diff'
import type { FileChange } from './fix.ts'

/** The changes as `git apply` takes them. */
export function patchText(changes: readonly FileChange[]): string {
  return changes
    .map(({ path, before, after }) => `diff --git a/${path} b/${path}\n${hunksOf(path, before, after)}`)
    .join('')
}

function hunksOf(path: string, before: string, after: string): string {
  const text = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after)
  return text.slice(text.indexOf('--- '))
}
