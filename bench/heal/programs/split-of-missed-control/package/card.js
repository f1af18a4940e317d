/** A finger stick that was read out: seconds since the start by code of control. */
export class Card {
  constructor(name, punches) {
    this.name = name
    this.punches = punches.map(([code, time]) => ({ code, time }))
  }

  /** The last punch at a control, undefined when there is none. */
  find(code) {
    return this.punches.findLast((punch) => punch.code === code)
  }

  get finish() {
    return this.find('F')
  }
}
