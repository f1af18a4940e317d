import { userInfo } from 'node:os'

/** Who acts on the command line: the user that the system knows, and not what anybody may claim. */
export function localActor(): string {
  return `${userInfo().username} (command line)`
}
