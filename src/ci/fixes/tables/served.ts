/** Images that GitHub still serves, oldest first. Read at https://github.com/actions/runner-images in 2025. */
export const SERVED_IMAGES: Readonly<Record<string, readonly string[]>> = {
  ubuntu: ['ubuntu-22.04', 'ubuntu-24.04'],
  windows: ['windows-2022', 'windows-2025'],
  macos: ['macos-14', 'macos-15'],
}

/** The major version of an action to go to where one is refused, and the first that is not. */
export const SERVED_ACTIONS: Readonly<Record<string, { use: string; firstServed: number }>> = {
  'actions/cache': { use: 'v4', firstServed: 4 },
  'actions/cache/restore': { use: 'v4', firstServed: 4 },
  'actions/cache/save': { use: 'v4', firstServed: 4 },
  'actions/checkout': { use: 'v4', firstServed: 1 },
  'actions/configure-pages': { use: 'v5', firstServed: 1 },
  'actions/deploy-pages': { use: 'v4', firstServed: 4 },
  'actions/download-artifact': { use: 'v4', firstServed: 4 },
  'actions/github-script': { use: 'v7', firstServed: 1 },
  'actions/labeler': { use: 'v5', firstServed: 1 },
  'actions/setup-dotnet': { use: 'v4', firstServed: 1 },
  'actions/setup-go': { use: 'v5', firstServed: 1 },
  'actions/setup-java': { use: 'v4', firstServed: 1 },
  'actions/setup-node': { use: 'v4', firstServed: 1 },
  'actions/setup-python': { use: 'v5', firstServed: 1 },
  'actions/stale': { use: 'v9', firstServed: 1 },
  'actions/upload-artifact': { use: 'v4', firstServed: 4 },
  'actions/upload-pages-artifact': { use: 'v3', firstServed: 3 },
  'docker/build-push-action': { use: 'v6', firstServed: 1 },
  'docker/login-action': { use: 'v3', firstServed: 1 },
  'docker/metadata-action': { use: 'v5', firstServed: 1 },
  'docker/setup-buildx-action': { use: 'v3', firstServed: 1 },
  'docker/setup-qemu-action': { use: 'v3', firstServed: 1 },
}

/** Actions that use another inside, by which a refusal of that one is theirs. */
export const USED_INSIDE: Readonly<Record<string, readonly string[]>> = {
  'actions/upload-artifact': ['actions/upload-pages-artifact'],
  'actions/download-artifact': ['actions/deploy-pages'],
}

/** Actions that have to go to the new version together, for one reads what the other wrote. */
export const TOGETHER: readonly (readonly string[])[] = [['actions/upload-artifact', 'actions/download-artifact']]
