export const DEFAULTS = { symbol: '$', digits: 2, separator: ',' } as const
