export type Level = 'none' | 'read' | 'write' | 'admin'

export interface Group {
  id: string
  /** Level by project. */
  levels: Record<string, Level>
  /** Groups whose grants its members have as well. */
  includes: string[]
}

export interface User {
  name: string
  /** Ids of groups, as they were when the user was last changed: groups may have been dissolved since. */
  groups: string[]
}

const ORDER: Level[] = ['none', 'read', 'write', 'admin']

export class Directory {
  private readonly groups = new Map<string, Group>()

  add(group: Group): this {
    this.groups.set(group.id, group)
    return this
  }

  dissolve(id: string): boolean {
    return this.groups.delete(id)
  }

  /** What a user may do in a project: the highest level of all groups. */
  levelOf(user: User, project: string): Level {
    let level: Level = 'none'
    for (const group of this.allGroups(user.groups)) {
      const granted = group.levels[project] ?? 'none'
      if (ORDER.indexOf(granted) > ORDER.indexOf(level)) level = granted
    }
    return level
  }

  may(user: User, project: string, wanted: Level): boolean {
    return ORDER.indexOf(this.levelOf(user, project)) >= ORDER.indexOf(wanted)
  }

  /** The projects that a user sees, in the order of the alphabet. */
  projectsOf(user: User): string[] {
    const names = new Set<string>()
    for (const group of this.allGroups(user.groups)) {
      for (const name of Object.keys(group.levels)) {
        if (this.may(user, name, 'read')) names.add(name)
      }
    }
    return [...names].sort()
  }

  /** The groups of these ids and those that they include, each once. */
  private allGroups(ids: string[]): Group[] {
    const seen = new Set<string>()
    const found: Group[] = []
    const open = [...ids]
    while (open.length > 0) {
      const id = open.shift()!
      if (seen.has(id)) continue
      seen.add(id)
      const group = this.groups.get(id)!
      found.push(group)
      open.push(...group.includes)
    }
    return found
  }
}
