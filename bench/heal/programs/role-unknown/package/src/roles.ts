export interface User {
  id: string
  role: string
}

export interface Role {
  permissions: string[]
  inherits?: string
}

/** Who may do what. A user with a role that nobody defined may do nothing. */
export class Roles {
  private readonly roles: Record<string, Role> = {}

  define(name: string, role: Role): this {
    this.roles[name] = role
    return this
  }

  can(user: User, permission: string): boolean {
    return this.allows(user.role, permission)
  }

  canAll(user: User, permissions: string[]): boolean {
    return permissions.every((permission) => this.allows(user.role, permission))
  }

  private allows(name: string, permission: string): boolean {
    const role = this.roles[name]
    if (role.permissions.includes(permission)) return true
    if (role.inherits === undefined) return false
    return this.allows(role.inherits, permission)
  }
}
