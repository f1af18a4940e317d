import { createHash } from 'node:crypto'

/**
 * What a store may keep of a template: equal after every restart, because it is made of the template alone. Whatever changes
 * skeletons or masks changes it, and needs a version of its own.
 */
export function fingerprintOfTemplate(text: string): string {
  return `line-v1:${createHash('sha256').update(text).digest('hex').slice(0, 32)}`
}
