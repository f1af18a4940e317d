import { z } from 'zod'

/** Building blocks for data from outside: a field that is wrong is left out, and never makes the whole wrong. */
export function lenient<T extends z.ZodType>(schema: T): z.ZodType<z.output<T> | undefined> {
  return schema.optional().catch(undefined)
}

/** Taken as it comes; whoever uses it checks it. */
export const anything = z.unknown().optional()

/** Text, also where a number or a boolean was sent. */
export const lenientText = lenient(z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value)))

/** Items that fit, at most `max` of them; the rest is left out. */
export function lenientList<T extends z.ZodType>(item: T, max: number): z.ZodType<z.output<T>[] | undefined> {
  return lenient(z.array(z.unknown()).transform((items) => readList(item, items.slice(0, max))))
}

/** Those items that fit. */
export function readList<T extends z.ZodType>(item: T, items: readonly unknown[]): z.output<T>[] {
  return items.flatMap((one) => {
    const parsed = item.safeParse(one)
    return parsed.success ? [parsed.data] : []
  })
}
