import { z } from 'zod'
import type { Category } from '../categories/category.ts'
import type { PluginFix } from './plugin-fix.ts'

const WEIGHT = 85
const PATTERN_CHARS_MAX = 1_000
/** What repeats a group that repeats takes for ever on a line that nearly fits. */
const NESTED_REPETITION = /\((?:[^()\\]|\\.)*(?:[+*]|\{\d+,\d*\})(?:[^()\\]|\\.)*\)(?:[+*]|\{\d+,\d*\})/

const pattern = z
  .instanceof(RegExp, { error: 'must be a regular expression' })
  .refine(({ flags }) => !/[gy]/.test(flags), 'must be without the flags g and y, which remember where they were')
  .refine(({ source }) => source.length <= PATTERN_CHARS_MAX, `must have at most ${PATTERN_CHARS_MAX} characters`)
  .refine(({ source }) => !NESTED_REPETITION.test(source), 'must not repeat a group that repeats something itself')

/** What a plug-in's module exports by default. */
export const pluginModule = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, 'must be a lower-case name'),
    title: z.string().min(1).max(200),
    advice: z.string().min(1).max(1_000),
    patterns: z.array(pattern).min(1).max(50),
    weight: z.number().min(1).max(90).default(WEIGHT),
    examples: z.array(z.string().min(1)).min(1, 'must hold a line that is to be recognised'),
    counterExamples: z.array(z.string().min(1)).default([]),
    fix: z.custom<PluginFunction>((value) => typeof value === 'function', 'must be a function').optional(),
  })
  .superRefine(({ patterns, examples, counterExamples }, { addIssue }) => {
    const fits = (line: string) => patterns.some((one) => one.test(line))
    const missed = examples.find((line) => !fits(line))
    const wrong = counterExamples.find(fits)
    if (missed !== undefined) addIssue({ code: 'custom', path: ['examples'], message: `no pattern fits: ${missed}` })
    if (wrong !== undefined)
      addIssue({ code: 'custom', path: ['counterExamples'], message: `a pattern fits: ${wrong}` })
  })

/** Text from outside, all of it but what the plug-in answers. */
export interface PluginFailure {
  category: string
  /** The decisive line, and the named groups of the pattern that fits it. */
  text: string
  details: Readonly<Record<string, string>>
  job: string | undefined
  step: string | undefined
  workflow: { path: string; text: string }
  readFile(path: string): Promise<string | undefined>
}

export type PluginFunction = (failure: PluginFailure) => unknown

/** A cause that the operator knows, and perhaps the edit that mends it. */
export interface CiPlugin {
  category: Category
  fix: PluginFix | undefined
}
