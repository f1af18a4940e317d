export interface Theme {
  bar: { full: string; half: string }
  label: { width: number; align: 'left' | 'right' }
  value: { digits: number; unit: string }
}

export const THEME: Theme = {
  bar: { full: '#', half: '-' },
  label: { width: 8, align: 'right' },
  value: { digits: 0, unit: '' },
}

export type PartialTheme = { [K in keyof Theme]?: Partial<Theme[K]> }

/** The own theme with what the caller wants otherwise. */
export function themed(wanted: PartialTheme = {}): Theme {
  return { ...THEME, ...wanted } as Theme
}
