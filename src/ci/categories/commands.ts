import type { Category } from './category.ts'

/** What has to be on the runner to be called, and is not. */
export const COMMANDS: readonly Category[] = [
  {
    id: 'missing-command',
    title: 'A program is not on the runner',
    remedy: 'edit',
    advice: 'Install the program in a step before, or use an image that has it.',
    evidence: [
      { pattern: /^Run "dotnet tool restore" to make\b|\bCommand not found: (?<command>[\w.+-]+)/, weight: 84 },
      { pattern: /\bCMake was unable to find a build program\b/, weight: 86 },
      { pattern: /^Could not execute because the specified command or file was not found\b/, weight: 84 },
      {
        pattern:
          /\bcommand '(?<command>[\w.+-]{1,40})' failed: No such file\b|\bcan(?:'t|not) find (?:the |a )?(?<command2>[\w+]{1,20}) compiler\b/,
        weight: 82,
      },
      {
        pattern:
          /\b(?:[Pp]lease|[Yy]ou (?:need to|must|should|have to)) install (?:either )?(?:the )?[`'"](?<command>[\w.+-]{1,40})[`'"](?! (?:package|module|gem|library|plugin|extension|crate))/,
        weight: 74,
      },
      { pattern: /^g?make(?:\[\d+\])?: \*{3} \[.{1,200}\] Error 127\b/, weight: 58 },
      {
        pattern:
          /\bInterpreterNotFound: (?<command>\S+)|'(?<command2>[\w-]+)' is not an? (?:docker|git|npm|yarn|kubectl|cargo|helm|gh|az|aws) (?:command|subcommand|plugin)\b|^error: no such (?:sub)?command: `(?<command3>[\w-]+)`/,
        weight: 84,
      },
      // Builds that call others say it in the middle of a longer line.
      { pattern: /\bCould not find `(?<command>[\w.+-]+)`/, weight: 84 },
      {
        pattern:
          /\b[Ff]ailed to (?:spawn|launch|execute|run|start)(?: command| process)?:? [`'"](?<command>[\w.+-]+)[`'"](?:$|:? .{0,40}(?:No such file|os error 2|ENOENT|not found))/,
        weight: 82,
      },
      {
        pattern:
          /\b(?:is )?[`'"](?<command>cmake|protoc|make|gcc|cargo|rustc|go|node|npm|pnpm|yarn|java|docker|git|git-lfs|jq|yq|curl|nasm|yasm|ninja|meson|pkg-config|python3?|clang|llvm-config|helm|kubectl|terraform|aws)[`'"]? (?:is |was )?(?:not installed|not found|missing|required but)/i,
        weight: 82,
      },
      {
        pattern:
          /^(?!(?:release|workflow|run|job|page|issue|file|path|image|version|user|project|package|tag|branch|key|resource|object|record|table|device|token) )(?<command>[\w.+-]+) (?:is )?not (?:installed|found)\b(?:[.!,]| please| - |$)/i,
        weight: 72,
      },
      {
        pattern:
          /\b(?:is the command|is it|is) (?<command>[\w.+-]+) installed\?|\bis [`'"]?(?<command2>[\w.+-]+)[`'"]? (?:installed|in your PATH)/i,
        weight: 76,
      },
      {
        pattern:
          /^(?:\/\S+: )?(?:\d+: )?(?:exec: )?(?!(?:error|fatal|warning|\w*(?:Error|Exception))\b)(?<command>[\w.+-]+): (?:command )?not found\b/i,
        weight: 80,
      },
      // A program that another one starts, and no path.
      { pattern: /\bNo such file or directory: '(?<command>[\w+-]{2,40})'$/, weight: 72 },
      { pattern: /\b(?:bad interpreter|env): .{0,100}No such file or directory/, weight: 80 },
      { pattern: /\bCannot run program "(?<command>[^"]+)"/, weight: 80 },
      { pattern: /\bThe term '(?<command>[^']+)' is not recognized\b/, weight: 82 },
      { pattern: /\bunable to find (?:the )?(?<command>[\w.+-]+) (?:executable|binary|command)\b/i, weight: 78 },
      {
        pattern:
          /\bNo CMAKE_\w+_COMPILER could be found\b|\bCMAKE_\w+_COMPILER not set\b|\bno acceptable C compiler found\b|\bCould not find compiler\b/,
        weight: 84,
      },
      {
        pattern:
          /(?:^|: )(?:line \d+: |\d+: )?(?!(?:ERROR|\w*[Ee]rror|\w*Exception|fatal)\b)(?<command>[\w.+-]+): (?:command )?not found$/,
        weight: 82,
      },
      { pattern: /\bcommand not found: (?<command>[\w.+-]+)/, weight: 82 },
      {
        pattern:
          /(?<![\w.+-])(?<command>[\w.+-]{1,100})'? is not recognized as (?:an internal or external command|the name of a cmdlet|a name of a cmdlet)/,
        weight: 82,
      },
      { pattern: /\bUnable to locate executable file: ['"]?(?<command>[\w.+-]+)/, weight: 84 },
      { pattern: /exec: "(?<command>[\w.+-]+)": executable file not found/, weight: 82 },
      { pattern: /\bspawn(?:Sync)? (?<command>[\w.+-]+) ENOENT/, weight: 72 },
      { pattern: /^env: ['‘]?(?<command>[\w.+-]+)['’]?: No such file or directory/, weight: 80 },
      { pattern: /^make: (?<command>[\w.+-]+): No such file or directory/, weight: 80 },
      // Programs that run others: nice, timeout, xargs, a compiler its linker, git what is added to it.
      {
        pattern: /\bfailed to (?:run|execute|exec|start) (?:command )?['"`‘](?<command>[\w.+-]+)['"`’]: No such file/,
        weight: 80,
      },
      {
        pattern:
          /\b(?:linker|compiler|interpreter|program|executable|binary|tool) ['"`‘]?(?<command>[\w.+-]+)['"`’]? (?:was |could )?not (?:be )?found\b|(?<![\w.+-])(?<command2>[\w.+-]{1,100})['"`’]? (?:was )?not found (?:in|on) (?:your |the )?\$?PATH\b/,
        weight: 78,
      },
      {
        pattern:
          /^(?:\/[\w/]{1,60}\/)?(?:xargs|nice|nohup|timeout|stdbuf|setsid|ionice|taskset|time|chroot|watch|parallel|sudo): ['`‘]?(?<command>[\w.+-]+)['’]?: No such file or directory/,
        weight: 80,
      },
      { pattern: /^git: '(?<command>[\w.+-]+)' is not a git command\b/, weight: 78 },
    ],
    examples: [
      "error: command 'gcc' failed: No such file or directory",
      "error: can't find Rust compiler",

      'Could not configure the build properly. Please install either the `pkg-config`',

      '/home/runner/work/_temp/a.sh: line 6: tree: command not found',
      'sh: 1: vitest: not found',
      'zsh: command not found: foo',
      'exec: "helm": executable file not found in $PATH',
    ],
    counterExamples: ['npm error 404 Not Found'],
  },
  {
    id: 'missing-browser',
    title: 'The browsers of the test tool are not installed',
    remedy: 'edit',
    advice: 'Add a step that installs them before the tests, as `npx playwright install --with-deps`.',
    evidence: [
      {
        pattern:
          /\bThe specified browser was not found on your system\b|\bPlaywright(?: Test or Playwright)? was just installed or updated\b/,
        weight: 90,
      },
      {
        pattern:
          /\bno usable (?:browser|sandbox)\b|\bFailed to launch the browser process\b|\bCannot find (?:Chrome|Firefox|Chromium) binary|\bNo binary for Chrome\w* browser on your platform/i,
        weight: 84,
      },
      {
        pattern:
          /\bChromeHeadless\w* was not found\b|\bPlease, set "CHROME_BIN"|\b(?:cannot|could not|unable to) find (?:chrome|firefox|geckodriver|chromedriver)/i,
        weight: 84,
      },
      { pattern: /Executable doesn't exist at .*(?:ms-playwright|playwright)/, weight: 90 },
      { pattern: /\bplaywright install\b/, weight: 62 },
      {
        pattern: /Could not find (?:Chrome|Chromium|Firefox)\b|No Chrome binary|cannot find Chrome binary/i,
        weight: 84,
      },
      { pattern: /The cypress npm package is installed, but the Cypress binary is missing/, weight: 90 },
      { pattern: /Host system is missing dependencies to run browsers/, weight: 88 },
    ],
    examples: [
      "Error: browserType.launch: Executable doesn't exist at /home/runner/.cache/ms-playwright/chromium-1/chrome",
    ],
  },
]
