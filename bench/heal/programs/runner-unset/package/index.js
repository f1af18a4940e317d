'use strict'

const runnerOf = require('./agent')
const { addCommand } = require('./hint')

/** Who runs this process; undefined when it was started by hand. */
function whichRunner (env) {
  return runnerOf(env || process.env)
}

/** Throws unless the script is run by the wanted package manager. */
function insistOn (wanted, env) {
  const runner = whichRunner(env)
  if (!runner || runner.name !== wanted) {
    throw new Error('Use ' + wanted + ' here' + (runner ? ', not ' + runner.name : ''))
  }
}

/** What to tell a user who lacks a package. */
function hint (pkg, env) {
  return 'Run `' + addCommand(whichRunner(env), pkg) + '` first.'
}

module.exports = { whichRunner, insistOn, hint }
