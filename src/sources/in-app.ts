import { isAppFile } from '../lib/stack-frame.ts'

/** Folders of other people's code and of the language itself, by platform family. */
const FOREIGN =
  /(^|[\\/])(site-packages|dist-packages|vendor|gems|pkg[\\/]mod|\.cargo|rustc)[\\/]|^\/usr\/(local\/)?lib\/|^<frozen /

/** Whether a frame is the program's own code, where the sender does not say. */
export function isInApp(file: string, platform: string): boolean {
  if (platform === 'node' || platform.startsWith('javascript')) return isAppFile(file)
  return file !== '' && !FOREIGN.test(file)
}
