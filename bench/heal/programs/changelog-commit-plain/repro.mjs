import { releaseNotes } from 'commit-notes'

console.log(releaseNotes('1.2.0', 'a1b2c3d feat(api): list orders\nd4e5f60 Merge branch "hotfix"\n0718293 fix: odd totals\n'))
