const DAY = 24 * 60 * 60 * 1000

/** Nights of a stay as days, the day of leaving not among them. */
export function nights(arrival: string, departure: string): string[] {
  const list: string[] = []
  for (let time = Date.parse(arrival); time < Date.parse(departure); time += DAY) {
    list.push(new Date(time).toISOString().slice(0, 10))
  }
  return list
}
