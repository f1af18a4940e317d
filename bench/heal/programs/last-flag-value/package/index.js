'use strict';

/**
 * Reads arguments: `--name value`, `--name=value`, `--flag`, `--no-flag`, `-abc`, and all that is left.
 *
 * A name that is followed by another one is a flag, and is true.
 */
module.exports = function parse(args, options) {
  options = options || {};
  var alias = options.alias || {};
  var argv = { _: [] };

  function set(name, value) {
    var key = alias[name] || name;
    if (argv[key] === undefined) argv[key] = value;
    else argv[key] = [].concat(argv[key], value);
  }

  for (var i = 0; i < args.length; i++) {
    var arg = args[i];
    var match;

    if (arg === '--') {
      argv._ = argv._.concat(args.slice(i + 1));
      break;
    } else if ((match = /^--([^=]+)=([\s\S]*)$/.exec(arg))) {
      set(match[1], typed(match[2]));
    } else if ((match = /^--no-(.+)/.exec(arg))) {
      set(match[1], false);
    } else if ((match = /^--(.+)/.exec(arg))) {
      var next = args[i + 1];
      if (isFlag(match[1], options) || next.charAt(0) === '-') {
        set(match[1], true);
      } else {
        set(match[1], typed(next));
        i++;
      }
    } else if (/^-[a-z]+$/i.test(arg)) {
      arg.slice(1).split('').forEach(function (letter) {
        set(letter, true);
      });
    } else {
      argv._.push(typed(arg));
    }
  }
  return argv;
};

function isFlag(name, options) {
  return (options.flags || []).indexOf(name) !== -1;
}

function typed(word) {
  return /^-?\d+(?:\.\d+)?$/.test(word) ? Number(word) : word;
}
