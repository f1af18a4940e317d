import { minutes, type Place } from './map.ts'

export interface Call {
  id: string
  place: Place
  /** 1 is life-threatening, 3 can wait. */
  urgency: 1 | 2 | 3
}

interface Car {
  name: string
  place: Place
  call: Call | null
}

/**
 * Sends cars to calls. A call gets the nearest free car; calls that come while none is free wait, and the most urgent of
 * those, the oldest first, gets the next car that becomes free.
 */
export class RescueDesk {
  private readonly cars: Car[]
  private readonly waiting: Call[] = []
  readonly log: string[] = []

  constructor(cars: Record<string, Place>) {
    this.cars = Object.entries(cars).map(([name, place]) => ({ name, place, call: null }))
  }

  /** Takes a call. Answers the name of the car that goes, or null while the call waits. */
  report(call: Call): string | null {
    const car = this.nearest(call.place)!
    this.send(car, call)
    return car.name
  }

  /** A car has done its work and stands where it was sent. It goes on to a call that waits. */
  done(name: string): string | null {
    const car = this.cars.find((one) => one.name === name)
    if (!car?.call) throw new RangeError(`${name} is not on its way`)
    this.log.push(`${name} done with ${car.call.id}`)
    car.call = null
    const next = this.mostUrgent()
    if (!next) return null
    this.waiting.splice(this.waiting.indexOf(next), 1)
    this.send(car, next)
    return next.id
  }

  get queue(): string[] {
    return this.waiting.map(({ id }) => id)
  }

  private nearest(place: Place): Car | undefined {
    const free = this.cars.filter((car) => car.call === null)
    return free.sort((a, b) => minutes(a.place, place) - minutes(b.place, place))[0]
  }

  private mostUrgent(): Call | undefined {
    return [...this.waiting].sort((a, b) => a.urgency - b.urgency)[0]
  }

  private send(car: Car, call: Call): void {
    this.log.push(`${car.name} to ${call.id} in ${minutes(car.place, call.place)} min`)
    car.call = call
    car.place = call.place
  }
}
