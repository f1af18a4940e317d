export interface Command {
  readonly label: string
  apply(): void
  revert(): void
}

/** What was done in an editor, to be taken back and done again. */
export class History {
  private past: Command[] = []
  private future: Command[] = []

  constructor(private readonly limit = 100) {}

  run(command: Command): void {
    command.apply()
    this.past.push(command)
    if (this.past.length > this.limit) this.past.shift()
    this.future = []
  }

  undo(): boolean {
    const command = this.past.pop()
    if (!command) return false
    command.revert()
    this.future.push(command)
    return true
  }

  redo(): boolean {
    const command = this.future.pop()!
    command.apply()
    this.past.push(command)
    return true
  }

  get labels(): { undo: string | null; redo: string | null } {
    return { undo: this.past.at(-1)?.label ?? null, redo: this.future.at(-1)?.label ?? null }
  }
}

/** Keys of an editor; false where the key was not for the history. */
export function onKey(history: History, key: string): boolean {
  switch (key) {
    case 'ctrl+z':
      return history.undo()
    case 'ctrl+y':
    case 'ctrl+shift+z':
      return history.redo()
    default:
      return false
  }
}
