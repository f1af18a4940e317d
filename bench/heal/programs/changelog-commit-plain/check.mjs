import { releaseNotes } from 'commit-notes'

console.log(
  'RESULT ' +
    JSON.stringify([
      releaseNotes('1.2.0', 'a1b2c3d feat(api): list orders\nd4e5f60 Merge branch "hotfix"\n0718293 fix: odd totals\n'),
      releaseNotes('2.0.0', 'aaaaaaa docs: tell more\nbbbbbbb Bump to 2\nccccccc feat!: no callbacks\nddddddd chore: lint\neeeeeee WIP: later'),
      releaseNotes('2.0.1', '')
    ])
)
