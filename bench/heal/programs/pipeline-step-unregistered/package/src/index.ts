import { PipelineError, UnknownStepError } from './errors.ts'

export { PipelineError, UnknownStepError }

export type Transform = (text: string, ...args: string[]) => string

interface Step {
  name: string
  help: string
  run: Transform
}

export class Pipeline {
  private readonly steps = new Map<string, Step>()

  constructor() {
    this.register('trim', 'Takes blanks off both ends', (text) => text.trim())
    this.register('upper', 'In capitals', (text) => text.toUpperCase())
    this.register('cut', 'The first characters', (text, count = '10') => text.slice(0, Number(count)))
  }

  register(name: string, help: string, run: Transform): this {
    if (this.steps.has(name)) throw new PipelineError(`There is a step ${name} already.`)
    this.steps.set(name, { name, help, run })
    return this
  }

  describe(name: string): string {
    const step = this.steps.get(name)
    if (step === undefined) throw new UnknownStepError(name)
    return `${step.name}: ${step.help}`
  }

  /** Runs a chain such as `trim | cut 5 | upper`. */
  run(chain: string, text: string): string {
    return chain
      .split('|')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .reduce((current, part) => {
        const [name, ...args] = part.split(/\s+/)
        const step = this.steps.get(name)!
        return step.run(current, ...args)
      }, text)
  }
}
