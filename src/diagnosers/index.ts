import type { Diagnoser } from './diagnoser.ts'
import { health } from './health/index.ts'
import { javascript } from './javascript/index.ts'
import { pipelines } from './pipelines/index.ts'

/** Every diagnoser, asked in this order: a folder beside this file and a line here. */
export const DIAGNOSERS: readonly Diagnoser[] = [health, javascript, pipelines]
