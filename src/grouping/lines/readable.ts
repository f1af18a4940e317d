import { MASK } from './skeleton.ts'

/** A template as people write them. */
export function readable(text: string): string {
  return text.replaceAll(MASK, '<*>')
}
