"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.diffLines = diffLines;

function splitLines(text) {
  var lines = text.split("\n");
  if (lines[lines.length - 1] === "") lines.pop();
  return lines;
}

/** [{ kind: ' ' | '+' | '-', value: [lines] }], by the longest common subsequence. */
function diffLines(oldStr, newStr, options) {
  var a = splitLines(oldStr);
  var b = splitLines(newStr);
  var same = options && options.ignoreCase
    ? function (x, y) { return x.toLowerCase() === y.toLowerCase(); }
    : function (x, y) { return x === y; };
  var table = [];
  for (var i = a.length; i >= 0; i--) {
    table[i] = [];
    for (var j = b.length; j >= 0; j--) {
      if (i === a.length || j === b.length) table[i][j] = 0;
      else table[i][j] = same(a[i], b[j]) ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }

  var parts = [];
  function push(kind, line) {
    var last = parts[parts.length - 1];
    if (last && last.kind === kind) last.value.push(line);
    else parts.push({ kind: kind, value: [line] });
  }
  var x = 0, y = 0;
  while (x < a.length || y < b.length) {
    if (x < a.length && y < b.length && same(a[x], b[y])) {
      push(" ", b[y]);
      x++;
      y++;
    } else if (x < a.length && (y === b.length || table[x + 1][y] >= table[x][y + 1])) {
      push("-", a[x++]);
    } else {
      push("+", b[y++]);
    }
  }
  return parts;
}
