import { type Term, Terms } from './terms.ts'

export { type Term, Terms } from './terms.ts'

export interface Lesson {
  subject: string
  /** 1 is Monday. */
  weekday: number
  hour: number
  /** Only in the odd weeks of a term (A) or only in the even ones (B); in all of them where it is left out. */
  weeks?: 'A' | 'B'
}

export class Diary {
  private readonly terms: Terms
  private readonly lessons: Lesson[]

  constructor(terms: Term[], lessons: Lesson[]) {
    this.terms = new Terms(terms)
    this.lessons = lessons
  }

  /** Subjects of a day in the order of the hours. */
  on(day: string): string[] {
    const week = this.terms.weekOf(day)
    if (week === null) return []
    const kind = week % 2 === 1 ? 'A' : 'B'
    return this.lessons
      .filter(({ weekday, weeks }) => weekday === weekdayOf(day) && (weeks === undefined || weeks === kind))
      .sort((a, b) => a.hour - b.hour)
      .map(({ subject }) => subject)
  }

  /** The line at the top of a page: 'Mon 2024-09-02, autumn, week 1 A'. */
  heading(day: string): string {
    const name = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][weekdayOf(day)]
    const week = this.terms.weekOf(day)
    if (week === null) return `${name} ${day}, holidays`
    return `${name} ${day}, ${this.terms.of(day)?.name}, week ${week} ${week % 2 === 1 ? 'A' : 'B'}`
  }

  /** How often a subject is taught on these days. */
  count(subject: string, days: string[]): number {
    return days.reduce((sum, day) => sum + this.on(day).filter((one) => one === subject).length, 0)
  }
}

function weekdayOf(day: string): number {
  return new Date(day).getUTCDay()
}
