import type { Category } from '../categories/category.ts'
import { CATEGORIES } from '../categories/index.ts'
import type { CiPlugin } from './plugin.ts'

/** The built-in causes, and those of the team. */
export function categoriesWith(plugins: readonly Pick<CiPlugin, 'category'>[]): readonly Category[] {
  return [...CATEGORIES, ...plugins.map(({ category }) => category)]
}
