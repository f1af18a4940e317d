export class Fighter {
  /** @param {{ name: string, speed: number, hits: number, strike?: (others: Fighter[]) => Fighter | null }} traits */
  constructor({ name, speed, hits, strike = (others) => others[0] ?? null }) {
    this.name = name
    this.speed = speed
    this.hits = hits
    this.strike = strike
  }

  get stands() {
    return this.hits > 0
  }
}
