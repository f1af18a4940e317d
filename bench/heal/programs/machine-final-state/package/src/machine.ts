export type Transitions = Record<string, Record<string, string>>

/** Goes from state to state. An event that the state does not know changes nothing. */
export class Machine {
  private readonly seen: string[] = []

  constructor(
    private state: string,
    private readonly transitions: Transitions,
  ) {}

  get current(): string {
    return this.state
  }

  get history(): readonly string[] {
    return this.seen
  }

  /** Whether the event led to another state. */
  send(event: string): boolean {
    const next = this.transitions[this.state][event]
    if (next === undefined) return false
    this.seen.push(this.state)
    this.state = next
    return true
  }

  events(): string[] {
    return Object.keys(this.transitions[this.state] ?? {})
  }
}
