import { printable } from '../lib/printable.ts'
import type { Notification } from './notifier.ts'

const TITLE_CHARS_MAX = 200
const REASON_CHARS_MAX = 1000

/**
 * What a person reads: who must do what, in a sentence or two, and where. Titles and reasons come from outside: each stays a part of its
 * line, whatever it holds, and channels escape what has a meaning to them.
 */
export function wordsFor(notification: Notification, link: string | undefined): string {
  const sentences = sentencesFor(notification)
  return link === undefined ? sentences : `${sentences} ${link}`
}

function sentencesFor(notification: Notification): string {
  switch (notification.type) {
    case 'auto_deploy_success':
      return `Ticket ${notification.ticket}: a fix was deployed and verified. Nobody has to do anything.`
    case 'approval_requested': {
      const { ticket, action, expires } = notification
      return `Ticket ${ticket} waits for approval to ${action}: ${titleOf(notification)}. prunella approve ${ticket}, or reject, until ${expires}.`
    }
    case 'rolled_back':
      return `Ticket ${notification.ticket}: a fix was rolled back: ${titleOf(notification)}. ${reasonOf(notification)}`
    case 'escalation':
      return `Ticket ${notification.ticket} needs a person: ${titleOf(notification)}. ${reasonOf(notification)}`
    case 'job_needs_person': {
      const { job, kind, key } = notification
      return `Job ${job} (${oneLine(`${kind} ${key}`, TITLE_CHARS_MAX)}) needs a person. ${reasonOf(notification)} prunella jobs ${job} shows it.`
    }
    case 'digest':
      return `${notification.count} more things happened since ${notification.since}: \`prunella issues --state needs_human\` lists what waits for a person.`
  }
}

const titleOf = ({ title }: { title: string }): string => oneLine(title, TITLE_CHARS_MAX)
const reasonOf = ({ reason }: { reason: string }): string => oneLine(reason, REASON_CHARS_MAX)

/** A line break would let it look like a message of ours. */
function oneLine(text: string, charsMax: number): string {
  const flat = printable(text).replace(/\s+/g, ' ').trim()
  return flat.length > charsMax ? `${flat.slice(0, charsMax - 1)}…` : flat
}
