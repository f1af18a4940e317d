'use strict';

var LEVELS = ['info', 'warn', 'page'];

/**
 * Reads a file of rules, one a line:
 *
 *   # comment
 *   page  10  /out of memory/i
 *
 * level, how many lines of a minute it takes, and the pattern. Lines with a fault are left out and listed in `faults`
 * with their number, so that a slip of the pen does not stop the watch.
 */
function read(text) {
  var rules = [];
  var faults = [];

  text.split(/\r?\n/).forEach(function (line, index) {
    if (/^\s*(#|$)/.test(line)) return;
    function fault(reason) {
      faults.push({ line: index + 1, reason: reason });
    }

    var match = /^\s*(\S+)\s+(\S+)\s+(\S.*?)\s*$/.exec(line);
    if (!match) return fault('not a rule');
    if (LEVELS.indexOf(match[1]) === -1) return fault('unknown level ' + match[1]);

    var least = Number(match[2]);
    if (!(least >= 1)) return fault('not a number of lines: ' + match[2]);

    rules.push({ level: match[1], least: least, pattern: toPattern(match[3]), line: index + 1 });
  });

  return { rules: rules, faults: faults };
}

/** `/with flags/i`, or words that are meant literally. */
function toPattern(text) {
  var match = /^\/(.*)\/([a-z]*)$/.exec(text);
  if (match) return new RegExp(match[1], match[2]);
  return new RegExp(text.replace(/[\\^$.*+?()[\]{}|\/]/g, '\\$&'));
}

/** The rules that the lines of a minute set off, the most urgent first. */
function alerts(rules, lines) {
  return rules
    .map(function (rule) {
      var count = lines.filter(function (line) { return rule.pattern.test(line); }).length;
      return { level: rule.level, line: rule.line, count: count, isDue: count >= rule.least };
    })
    .filter(function (alert) { return alert.isDue; })
    .sort(function (a, b) { return LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level) || a.line - b.line; })
    .map(function (alert) { return alert.level + ' (rule ' + alert.line + '): ' + alert.count; });
}

module.exports = { read: read, alerts: alerts };
