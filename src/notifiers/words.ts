import type { Notification } from './notifier.ts'

/** What a person reads: who must do what, in a sentence or two. Titles and reasons come from outside: channels escape them as they must. */
export function wordsFor(notification: Notification): string {
  if (notification.type === 'digest')
    return `${notification.count} more things happened since ${notification.since}: \`prunella issues --state needs_human\` lists what waits for a person.`
  const { ticket } = notification
  switch (notification.type) {
    case 'auto_deploy_success':
      return `Ticket ${ticket}: a fix was deployed and verified. Nobody has to do anything.`
    case 'approval_requested':
      return `Ticket ${ticket} waits for approval to ${notification.action}: ${notification.title}. prunella approve ${ticket}, or reject, until ${notification.expires}.`
    case 'rolled_back':
      return `Ticket ${ticket}: a fix was rolled back: ${notification.title}. ${notification.reason}`
    case 'escalation':
      return `Ticket ${ticket} needs a person: ${notification.title}. ${notification.reason}`
  }
}
