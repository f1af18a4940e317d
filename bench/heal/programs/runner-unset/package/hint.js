'use strict'

const VERBS = { npm: 'npm install', yarn: 'yarn add', pnpm: 'pnpm add', bun: 'bun add' }

/** The command that adds a package, in the words of who runs us. */
exports.addCommand = function addCommand (runner, pkg) {
  const verb = runner ? VERBS[runner.name] : undefined
  return (verb || VERBS.npm) + ' ' + pkg
}
