import { consentOf } from '../consent.ts'
import { UNREADABLE } from '../facts.ts'
import { ALL_ACTIONS, type Gate, open, wait } from './gate.ts'

const SENTENCE = {
  given: 'A person gave consent on the ticket.',
  invalid: 'Consent was not given by a person, so it is none.',
  none: 'Nobody gave consent on the ticket.',
}

/** Where consent is asked for, only a person's counts. */
export const consentGate: Gate = {
  id: 'require_consent',
  actions: ALL_ACTIONS,
  check(facts) {
    const consent = consentOf(facts)
    if (!facts.policy.requireConsent) return open('false', 'Consent is not asked for.')
    if (consent === UNREADABLE) return wait(facts, UNREADABLE, 'The labels of the ticket cannot be read.')
    return consent === 'given'
      ? open(consent, SENTENCE.given)
      : { cap: 'report', value: consent, reason: `${SENTENCE[consent]} require_consent is on.` }
  },
}
