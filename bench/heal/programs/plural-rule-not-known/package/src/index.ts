type Category = 'one' | 'few' | 'many' | 'other'
type Rule = (count: number) => Category

const RULES: Record<string, Rule> = {
  en: (count) => (count === 1 ? 'one' : 'other'),
  ja: () => 'other',
  pl: (count) => {
    if (count === 1) return 'one'
    const last = count % 10
    return last >= 2 && last <= 4 && Math.floor(count / 10) % 10 !== 1 ? 'few' : 'many'
  },
}

const ORDINALS: Record<string, (count: number) => string> = {
  en: (count) => `${count}${['th', 'st', 'nd', 'rd'][count % 10 > 3 || Math.floor(count / 10) % 10 === 1 ? 0 : count % 10]}`,
  pl: (count) => `${count}.`,
}

/** Languages that nobody has written rules for are counted as English is. */
export function ordinal(language: string, count: number): string {
  return (ORDINALS[language] ?? ORDINALS.en)(count)
}

export function plural(language: string, count: number, forms: Partial<Record<Category, string>>): string {
  const category = RULES[language](count)
  return (forms[category] ?? forms.other ?? '').replace('#', String(count))
}
