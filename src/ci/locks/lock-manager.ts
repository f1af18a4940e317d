/** What keeps a lock file: how it is known in a log, and how the file is brought up to its manifest. */
export interface LockManager {
  /** In what the failure says. */
  said: RegExp
  /** In the command of the step, where the failure does not say whose lock file it is. */
  called: RegExp
  /** Brings the lock file up to the manifest, and no package further. For a person. */
  command: string
  /** What a person commits then. */
  files: string
  /** Where it can be done here, without running anything of the project. */
  remaking?: LockRemaking
}

export interface LockRemaking {
  /** Name of the lock file. */
  lock: string
  /** Name of the manifest beside it. */
  manifest: string
  /** Takes the lock file as it is, and fails where it does not match. */
  check: readonly string[]
  /** Writes it anew, in the style of the one that is there. */
  remake(lock: string): readonly string[]
  /** Of what it printed, the word that names why it could not; nothing else of that is told, it may hold anything. */
  refusal: RegExp
  /** `host` where a registry has to be asked. */
  network: 'none' | 'host'
  /**
   * That these files let the package manager do no more than read a registry.
   * @throws EditRefused
   */
  assertPlain(project: LockProject): Promise<void>
  /**
   * What differs between two lock files, as a sentence for who reviews it.
   * @throws EditRefused for what nobody should take over unseen.
   */
  compare(before: string, after: string): string
}

/** The folder of a lock file, as it is committed. */
export interface LockProject {
  /** Text of the lock file. */
  lock: string
  /** Paths of all files, relative to it. */
  paths: readonly string[]
  read(path: string): Promise<string | undefined>
}
