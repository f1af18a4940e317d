import { createFamilies, type Opening } from './families.ts'
import type { LineLimits } from './limits.ts'
import type { Template } from './template.ts'
import { createUnionFind } from './union-find.ts'

/** Why a template belongs to its group. */
export interface Merge {
  text: string
  because: string
}

export interface TemplateGroup {
  /** Ids of its templates, oldest first. */
  members: readonly number[]
  /** The most general of their texts. */
  text: string
  merges: readonly Merge[]
}

export interface Templates {
  /** The id of a template, new or known. */
  idOf(template: Template): number
  /** Every id is of one group, whose name is the smallest of its ids: what was once said stays true. */
  groupOf(id: number): number
  group(name: number): TemplateGroup
  template(id: number): Template
  /** How many ids were given out. */
  readonly size: number
}

/** What shares the last group when there are too many templates. */
export const OVERFLOW_TEXT = '(further templates)'
const OVERFLOW: Template = { text: OVERFLOW_TEXT, masks: [] }

export function createTemplates({ templatesMax, familiesMax }: LineLimits): Templates {
  const names = createUnionFind()
  const templates: Template[] = []
  const ids = new Map<string, number>()
  /** By name, where there is more than one template. */
  const merged = new Map<number, TemplateGroup>()
  const families = createFamilies(familiesMax, (id) => templates[id]!.text)
  let overflow: number | undefined

  return {
    idOf,
    groupOf: names.find,
    group,
    template: (id) => templates[id]!,
    get size() {
      return templates.length
    },
  }

  function idOf(template: Template): number {
    const known = ids.get(template.text)
    if (known !== undefined) return known
    const read = families.generalise(template.text)
    if (read.text !== template.text) return idOf({ text: read.text, masks: template.masks })
    if (isFull()) return overflowId()
    const id = add(template)
    ids.set(template.text, id)
    for (const opening of families.watch(id, read)) mergeMembers(opening)
    return id
  }

  function add(template: Template): number {
    templates.push(template)
    return names.add()
  }

  function overflowId(): number {
    overflow ??= add(OVERFLOW)
    return overflow
  }

  function isFull(): boolean {
    return ids.size >= templatesMax
  }

  function group(name: number): TemplateGroup {
    return merged.get(name) ?? { members: [name], text: templates[name]!.text, merges: [] }
  }

  function mergeMembers({ members, because }: Opening): void {
    for (const id of [...members]) {
      const { text, masks } = templates[id]!
      const general = families.generalise(text).text
      const isTooMuch = isFull() && !ids.has(general)
      if (general !== text && !isTooMuch) merge(id, idOf({ text: general, masks }), because)
    }
  }

  function merge(id: number, generalId: number, because: string): void {
    const own = names.find(id)
    const other = names.find(generalId)
    if (own === other) return
    names.union(own, other)
    const groups = [group(own), group(other)]
    merged.delete(own)
    merged.delete(other)
    merged.set(Math.min(own, other), {
      members: groups.flatMap(({ members }) => members).sort((a, b) => a - b),
      text: templates[generalId]!.text,
      merges: [...groups.flatMap(({ merges }) => merges), { text: templates[id]!.text, because }],
    })
  }
}
