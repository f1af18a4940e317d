export interface Frame {
  at: number
  value: number
  ease?: (t: number) => number
}

const linear = (t: number): number => t

/** A value that changes over time, given by its frames in any order. Before the first and after the last frame it stands still. */
export class Curve {
  private readonly frames: Frame[]

  constructor(frames: Frame[]) {
    if (frames.length === 0) throw new RangeError('A curve needs a frame.')
    this.frames = [...frames].sort((a, b) => a.at - b.at)
  }

  get duration(): number {
    return this.frames[this.frames.length - 1]!.at - this.frames[0]!.at
  }

  valueAt(time: number): number {
    const first = this.frames[0]!
    if (time <= first.at) return first.value

    let index = 0
    while (index < this.frames.length && this.frames[index]!.at <= time) index++
    const from = this.frames[index - 1]!
    const to = this.frames[index]!
    const share = (time - from.at) / (to.at - from.at)
    return from.value + (to.value - from.value) * (to.ease ?? linear)(share)
  }
}

/** So many values, evenly spread from the first frame to the last. */
export function sample(curve: Curve, start: number, count: number): number[] {
  const step = count > 1 ? curve.duration / (count - 1) : 0
  return Array.from({ length: count }, (_, i) => curve.valueAt(start + i * step))
}
