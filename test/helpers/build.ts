import { execFileSync } from 'node:child_process'

/** Tests of processes run the built program: build it once, before the first of them. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' })
}
