import { faultOf, type Reading } from './reading.ts'

export type { Reading } from './reading.ts'

export interface Message {
  number: number
  body: string
}

export interface DeadMessage extends Message {
  fault: string
}

/**
 * Takes what the buoys radio. Each message is acknowledged once it is dealt with: a buoy sends again, for ever, what is
 * not. Messages that cannot be used are put aside with the fault so that someone looks at the buoy.
 */
export class Inbox {
  readonly dead: DeadMessage[] = []
  private readonly latest = new Map<string, Reading>()
  private readonly acknowledge: (number: number) => void

  constructor(acknowledge: (number: number) => void) {
    this.acknowledge = acknowledge
  }

  take(message: Message): void {
    const reading = JSON.parse(message.body) as Reading
    const fault = faultOf(reading)
    if (fault !== null) {
      this.bury(message, fault)
      return
    }
    const known = this.latest.get(reading.buoy)
    if (!known || known.at < reading.at) this.latest.set(reading.buoy, reading)
    this.acknowledge(message.number)
  }

  takeAll(messages: Message[]): this {
    for (const message of messages) this.take(message)
    return this
  }

  /** Buoys whose last wave was higher than a number of metres, the highest first. */
  higherThan(metres: number): string[] {
    return [...this.latest.values()]
      .filter(({ wave }) => wave > metres)
      .sort((a, b) => b.wave - a.wave)
      .map(({ buoy, wave }) => `${buoy} ${wave.toFixed(1)} m`)
  }

  private bury(message: Message, fault: string): void {
    this.dead.push({ ...message, fault })
    this.acknowledge(message.number)
  }
}
