'use strict'

/**
 * Reads arguments:
 *
 *   read(['--port', '80', '-v', 'file'], { alias: { v: 'verbose' }, boolean: ['verbose'] })
 *   // { _: ['file'], port: '80', verbose: true, v: true }
 *
 * Flags that were not declared are taken as they come. What stands after `--` is no flag.
 */
module.exports = function read (args, opts) {
  opts = opts || {}
  var aliases = aliasTable(opts.alias || {})
  var booleans = [].concat(opts.boolean || [])
  var argv = { _: [] }

  function set (name, value) {
    put(argv, name, value)
    ;(aliases[name] || []).forEach(function (other) {
      put(argv, other, value)
    })
  }

  function isBoolean (name) {
    return booleans.indexOf(name) >= 0 || (aliases[name] || []).some(function (other) {
      return booleans.indexOf(other) >= 0
    })
  }

  Object.keys(opts.default || {}).forEach(function (name) {
    set(name, opts.default[name])
  })

  for (var i = 0; i < args.length; i++) {
    var arg = args[i]
    var next = args[i + 1]
    if (arg === '--') {
      argv._ = argv._.concat(args.slice(i + 1))
      break
    }
    var found = /^--?([^=]+)(?:=([\s\S]*))?$/.exec(arg)
    if (!found) {
      argv._.push(arg)
    } else if (/^--no-/.test(arg)) {
      set(arg.slice(5), false)
    } else if (found[2] !== undefined) {
      set(found[1], found[2])
    } else if (next === undefined || /^-/.test(next) || isBoolean(found[1])) {
      set(found[1], true)
    } else {
      set(found[1], next)
      i++
    }
  }
  return argv
}

/** For each name the others that mean the same. */
function aliasTable (alias) {
  var table = {}
  Object.keys(alias).forEach(function (name) {
    var names = [name].concat(alias[name])
    names.forEach(function (one) {
      table[one] = names.filter(function (other) { return other !== one })
    })
  })
  return table
}

/** A flag that comes again makes a list. */
function put (argv, name, value) {
  if (Object.keys(argv).indexOf(name) >= 0 && typeof argv[name] !== 'boolean') {
    argv[name] = [].concat(argv[name], value)
  } else {
    argv[name] = value
  }
}
