import { type Gate, open } from './gate.ts'

/** A person looks at every fix: before it is deployed, or afterwards where it was deployed without asking. */
export const reviewGate: Gate = {
  id: 'review',
  actions: ['deploy'],
  check({ policy: { review } }) {
    return review === 'after_deploy'
      ? open(review, 'What is deployed without asking stays open for review until a person acknowledges it.')
      : { cap: 'apply', value: review, reason: 'A person reviews every fix before it is deployed.' }
  },
}
