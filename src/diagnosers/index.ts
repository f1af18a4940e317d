import type { Diagnoser } from './diagnoser.ts'
import { javascript } from './javascript/index.ts'

/** Every diagnoser, asked in this order: a folder beside this file and a line here. */
export const DIAGNOSERS: readonly Diagnoser[] = [javascript]
