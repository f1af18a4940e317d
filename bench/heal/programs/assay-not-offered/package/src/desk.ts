import { LabError } from './errors.ts'

export { LabError, type LabErrorCode } from './errors.ts'

export interface Assay {
  unit: string
  low: number
  high: number
  microlitres: number
}

export type Flag = 'low' | 'normal' | 'high'

interface Tube {
  patient: string
  left: number
  results: Map<string, { value: number; flag: Flag }>
}

/** Tubes with blood, and the results that the analysers send for them. An analyser repeats what was refused, by hand. */
export class LabDesk {
  private readonly tubes = new Map<string, Tube>()

  constructor(private readonly assays: Record<string, Assay>) {}

  register(id: string, patient: string, microlitres: number): void {
    this.tubes.set(id, { patient, left: microlitres, results: new Map() })
  }

  /** Takes a result in and answers its flag. */
  record(id: string, name: string, value: number): Flag {
    const tube = this.tube(id)
    const assay = this.assays[name]
    tube.left -= assay.microlitres
    if (tube.left < 0) {
      tube.left += assay.microlitres
      throw new LabError('tube-spent', `${id} has not enough left for ${name}.`)
    }
    const flag = flagOf(value, assay)
    tube.results.set(name, { value, flag })
    return flag
  }

  /** The lines of the report, those that a physician has to see first. */
  report(id: string): string[] {
    const { patient, results } = this.tube(id)
    const lines = [...results].map(([name, { value, flag }]) => ({
      flag,
      text: `${name} ${value} ${this.assays[name].unit}${flag === 'normal' ? '' : ` ${flag.toUpperCase()}`}`,
    }))
    lines.sort((a, b) => Number(a.flag === 'normal') - Number(b.flag === 'normal'))
    return [patient, ...lines.map(({ text }) => text)]
  }

  left(id: string): number {
    return this.tube(id).left
  }

  private tube(id: string): Tube {
    const tube = this.tubes.get(id)
    if (tube === undefined) throw new LabError('unknown-tube', `There is no tube ${id}.`)
    return tube
  }
}

function flagOf(value: number, { low, high }: Assay): Flag {
  if (value < low) return 'low'
  return value > high ? 'high' : 'normal'
}
