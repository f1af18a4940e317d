import type { Category } from './category.ts'

/** What git says about the state of the repository. */
export const SOURCE_CONTROL: readonly Category[] = [
  {
    id: 'git-identity',
    title: 'Git does not know in whose name to commit',
    remedy: 'edit',
    advice: 'Set `user.name` and `user.email` in a step before the one that commits.',
    evidence: [
      { pattern: /^(?:\*{3} )?Please tell me who you are|^(?:Author|Committer) identity unknown/, weight: 92 },
      {
        pattern:
          /\bunable to auto-detect email address\b|\bno email was given and auto-detection is disabled|\bempty ident name\b/,
        weight: 92,
      },
    ],
    examples: ['Author identity unknown', "fatal: unable to auto-detect email address (got 'runner@fv-az.(none)')"],
  },
  {
    id: 'nothing-to-commit',
    title: 'The step commits, and there is nothing to commit',
    remedy: 'person',
    advice: 'Ask first: `git diff --cached --quiet || git commit ...`. Nothing is wrong with the code.',
    evidence: [
      { pattern: /\bNo commits between\b/, weight: 86 },
      { pattern: /^nothing (?:added )?to commit\b|^no changes added to commit\b/, weight: 78 },
    ],
    examples: [
      'pull request create failed: GraphQL: No commits between main and bot (createPullRequest)',
      'nothing to commit, working tree clean',
    ],
  },
  {
    id: 'git-conflict',
    title: 'Changes do not fit together',
    remedy: 'person',
    advice: 'Rebase or merge by hand and resolve the conflict.',
    evidence: [
      {
        pattern:
          /\bMerge conflict in\b|\bmerge conflicts? (?:detected|found|exists?|between)|\bhas conflicts\b|\bCannot fast-forward\b|\bneeds merge\b|\bunmerged (?:files|paths)\b/i,
        weight: 82,
      },
      { pattern: /^error: patch failed|\bpatch does not apply\b/, weight: 84 },
      { pattern: /^CONFLICT \(/, weight: 90 },
      {
        pattern:
          /\bAutomatic merge failed; fix conflicts|could not apply [0-9a-f]{7,}|error: Your local changes .* would be overwritten/,
        weight: 84,
      },
      { pattern: /\b(?:PR|[Bb]ranch) \S+ is out of sync with\b/, weight: 84 },
      {
        pattern:
          /\bsits on top of >=?\d+|^fatal: refusing to merge unrelated histories|Need to specify how to reconcile divergent branches|^fatal: Exiting because of an? (?:un(?:resolved|merged)|unfinished)|Not possible to fast-forward/i,
        weight: 84,
      },
    ],
    examples: ['CONFLICT (content): Merge conflict in src/a.ts'],
  },
  {
    id: 'push-rejected',
    title: 'The push was rejected',
    remedy: 'person',
    advice:
      'Another push came first (run again, or pull before pushing and let only one run push at a time), or a rule protects the branch.',
    evidence: [
      { pattern: /^fatal: You are not currently on a branch\b/, weight: 80 },
      { pattern: /\bsrc refspec \S+ does not match any\b|\bhas no upstream branch\b/, weight: 84 },
      {
        pattern:
          /\bnon-fast-forward\b|\bfetch first\b|\bstale info\b|\bpre-receive hook declined\b|\bprotected branch\b|\bYou are not allowed to (?:force )?push\b|\bTag \S+ already exists\b|\btag '[^']+' already exists\b|\bRelease(?:\.tag_name)? already exists\b/i,
        weight: 80,
      },
      { pattern: /! \[(?:remote )?rejected\]/, weight: 88 },
      { pattern: /\bUpdates were rejected because\b|\bfailed to push some refs\b/, weight: 76 },
      {
        pattern:
          /\bGH\d{3}: |\bexceeds GitHub's file size limit\b|protected branch hook declined|Repository rule violations found/,
        weight: 92,
      },
      { pattern: /\bfatal: tag '\S+' already exists|Reference already exists|already_exists/i, weight: 80 },
    ],
    examples: [
      ' ! [rejected]        main -> main (fetch first)',
      'remote: error: GH006: Protected branch update failed for refs/heads/main.',
    ],
  },
  {
    id: 'checkout',
    title: 'The commit, branch or file cannot be checked out',
    remedy: 'person',
    advice: 'The ref is gone or the file system cannot hold a name. A run for a branch that was deleted needs nothing.',
    evidence: [
      { pattern: /^fatal: a branch named '[^']{1,200}' already exists\b/, weight: 84 },
      { pattern: /\bDetached (?:git )?HEAD, please checkout a branch\b/, weight: 84 },
      { pattern: /^fatal: \S+: no merge base$/, weight: 84 },
      {
        pattern:
          /\bgit tag \S+ was not made against commit\b|\bwhere HEAD diverged from\b|\bunable to read (?:sha1 file|tree)\b|\bexternal filter '[^']{1,100}' failed\b|\bbad object [0-9a-f]{7,}\b/,
        weight: 82,
      },
      { pattern: /\binvalid path '/, weight: 92 },
      {
        pattern:
          /\bRemote branch \S+ not found in upstream\b|\bno such ref\b|\binvalid reference: |\bunknown revision\b(?!.*go)|\bnot a valid (?:ref|object name|commit)\b|\bno tags? (?:found|exist|can describe)\b|\bfailed to resolve '?HEAD|\bdid not match any (?:branch|ref)/i,
        weight: 78,
      },
      {
        pattern: /\bsmudge filter lfs failed\b|\bObject does not exist on the server\b|\bgit-lfs\b.*\berror\b/i,
        weight: 72,
      },
      { pattern: /(?<![^\s'‘])(?<ref>[^\s'‘’]{1,300})['’]? does not appear to be a git repository\b/, weight: 84 },
      { pattern: /\bcouldn't find remote ref (?<ref>\S+)/, weight: 92 },
      {
        pattern: /\bpathspec '(?<ref>[^']+)' did not match|\breference is not a tree\b|upload-pack: not our ref/,
        weight: 82,
      },
      { pattern: /\bA branch or tag with the name '(?<ref>[^']+)' could not be found/, weight: 92 },
      {
        pattern:
          /\bunable to create file .*: (?:File name too long|Filename too long|Invalid argument)|error: invalid path '/,
        weight: 92,
      },
      {
        pattern:
          /\bunknown revision or path not in the working tree|bad revision '|No names found, cannot describe|shallow (?:update|clone)/,
        weight: 74,
      },
      { pattern: /\bfatal: detected dubious ownership\b|fatal: not a git repository/, weight: 84 },
    ],
    examples: [
      "error: external filter 'git-lfs filter-process' failed",

      "fatal: couldn't find remote ref refs/tags/v1",
      "fatal: ambiguous argument 'HEAD~1': unknown revision or path not in the working tree.",
    ],
  },
  {
    id: 'submodule',
    title: 'A submodule cannot be fetched',
    remedy: 'person',
    advice: 'Check .gitmodules for the path, and whether the token may read that repository.',
    evidence: [
      { pattern: /\bNo url found for submodule path '(?<path>[^']+)'/, weight: 94 },
      {
        pattern:
          /\bclone of '\S+' into submodule path|Unable to (?:checkout|find current \S+|fetch) in submodule path|Failed to (?:clone|recurse into) (?:')?.*submodule/i,
        weight: 90,
      },
    ],
    examples: ["fatal: No url found for submodule path 'wiki' in .gitmodules"],
  },
  {
    id: 'dirty-tree',
    title: 'The working tree holds changes where none may be',
    remedy: 'person',
    advice: 'Commit what the step before generates (a lock file, generated code), or stop generating it there.',
    evidence: [
      {
        pattern: /\b(?:is|are) (?:out of date|stale|not up[- ]to[- ]date)\b.{0,40}\b(?:[Rr]un|regenerate|commit)\b/,
        weight: 80,
      },
      { pattern: /\bgit is in a dirty state\b/, weight: 90 },
      {
        pattern:
          /\bcannot (?:pull|rebase|merge|apply)(?: with rebase)?: (?:Your index contains uncommitted|You have unstaged)/,
        weight: 88,
      },
      { pattern: /^diff --git a\/\S+ b\/\S+/, weight: 40 },
      {
        pattern:
          /\b(?:Generated|generated|vendored|compiled) .{0,60}\b(?:out[- ]of[- ]date|not up[- ]to[- ]date|differs?|are stale|have changed|need to be regenerated)|\bplease (?:run|re-?run) .{1,60}\band commit\b|\bforgot to (?:run|commit)\b|\bchanges? (?:detected|found) after (?:running|build|generat)/i,
        weight: 80,
      },
      {
        pattern:
          /\bworking (?:tree|directory|copy) (?:contains|has) (?:modified|uncommitted|unstaged|local)|\bhas (?:uncommitted|unstaged) changes\b|\buncommitted (?:changes|files)\b/i,
        weight: 82,
      },
      { pattern: /\bfiles? in the working directory contain changes that were not yet committed/, weight: 92 },
      { pattern: /\bworking (?:directory|tree) (?:is )?(?:not clean|dirty)|uncommitted changes/i, weight: 80 },
      { pattern: /\bgenerated (?:files?|code) (?:is|are) (?:out of date|stale|not up to date)/i, weight: 80 },
    ],
    examples: ['error: 1 files in the working directory contain changes that were not yet committed into git:'],
  },
]
