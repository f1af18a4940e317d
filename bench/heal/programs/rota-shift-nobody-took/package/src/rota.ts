export interface Worker {
  name: string
  /** Hours a week that were agreed on. */
  contract: number
}

export interface Shift {
  day: string
  /** Hours of the day; a shift over midnight ends before it starts. */
  start: number
  end: number
  /** Null as long as nobody took it. */
  worker: Worker | null
}

export interface Summary {
  /** Hours of all shifts of the week, taken or not. */
  planned: number
  /** Hours by the name of the worker, for those who have any. */
  byWorker: Record<string, number>
  /** Names of who works more than agreed on. */
  overtime: string[]
  /** Shifts that nobody took, as `Mon 6-14`. */
  gaps: string[]
}

export function hoursOf({ start, end }: Shift): number {
  return end > start ? end - start : end + 24 - start
}

/** What a week comes to. */
export function summarize(shifts: readonly Shift[]): Summary {
  const byWorker = new Map<string, number>()
  const overtime = new Set<string>()
  let planned = 0

  for (const shift of shifts) {
    const { name, contract } = shift.worker!
    const hours = (byWorker.get(name) ?? 0) + hoursOf(shift)
    byWorker.set(name, hours)
    if (hours > contract) overtime.add(name)
    planned += hoursOf(shift)
  }

  return {
    planned,
    byWorker: Object.fromEntries(byWorker),
    overtime: [...overtime].sort(),
    gaps: shifts.filter(({ worker }) => worker === null).map(label),
  }
}

function label({ day, start, end }: Shift): string {
  return `${day} ${start}-${end}`
}

/** The week for the wall, a line for each shift. */
export function poster(shifts: readonly Shift[]): string {
  return shifts.map((shift) => `${label(shift).padEnd(10)} ${shift.worker?.name ?? '— who wants it?'}`).join('\n')
}

/** The same shifts with one taken; throws where another one has it already. */
export function take(shifts: readonly Shift[], index: number, worker: Worker): Shift[] {
  const shift = shifts[index]
  if (shift.worker) throw new Error(`${label(shift)} is taken by ${shift.worker.name}`)
  return shifts.map((each) => (each === shift ? { ...each, worker } : each))
}
