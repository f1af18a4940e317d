/** What a user said of an error. Text from outside. */
export interface Feedback {
  message: string
  name?: string
  /** How to reach them. */
  contact?: string
  /** The page that they were on. */
  url?: string
  /** The event that it is about, where the sender knows it. */
  eventId?: string
}
