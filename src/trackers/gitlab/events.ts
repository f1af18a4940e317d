import type { z } from 'zod'
import type { TicketEvent } from '../tracker.ts'
import type { labelEvents, notes, stateEvents } from './schema.ts'

/** Accounts that GitLab makes for tokens of projects and groups. */
const BOT = /^(project|group)_\d+_bot/

export function labelEventOf(
  { id, user, created_at, action, label }: z.infer<typeof labelEvents>[number],
  own: string,
): TicketEvent | undefined {
  if (!user || !label) return undefined
  const kind = action === 'add' ? 'labelled' : 'unlabelled'
  return {
    key: `label:${id}`,
    kind,
    detail: label.name,
    actor: actorOf(user.username, own),
    atMs: Date.parse(created_at),
  }
}

export function stateEventOf(
  { id, user, created_at, state }: z.infer<typeof stateEvents>[number],
  own: string,
): TicketEvent | undefined {
  if (!user || !(state === 'closed' || state === 'reopened')) return undefined
  const detail = state === 'closed' ? 'completed' : ''
  return { key: `state:${id}`, kind: state, detail, actor: actorOf(user.username, own), atMs: Date.parse(created_at) }
}

/** GitLab tells of a new title in a note of its own. */
export function retitleOf(
  { id, body, author, system, created_at }: z.infer<typeof notes>[number],
  own: string,
): TicketEvent | undefined {
  if (!system || !body.startsWith('changed title from')) return undefined
  const actor = actorOf(author.username, own)
  return { key: `note:${id}`, kind: 'retitled', detail: body, actor, atMs: Date.parse(created_at) }
}

function actorOf(name: string, own: string): TicketEvent['actor'] {
  return { name, kind: name === own || BOT.test(name) ? 'program' : 'person' }
}
