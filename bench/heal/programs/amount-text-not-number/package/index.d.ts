/** An amount in the smallest unit. */
export type Amount = bigint

/** Reads `1,234.56` as 123456n. What is no amount is null. */
export function parseAmount(text: string, decimals?: number): Amount | null

/** The amounts of a column. What is no amount is told by its line, counted from 1. */
export function parseColumn(text: string): { amounts: Amount[]; total: Amount; bad: number[] }

export function formatAmount(amount: Amount, decimals?: number): string
