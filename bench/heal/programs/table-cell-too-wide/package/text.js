"use strict";

const ANSI = /\u001b\[[0-9;]*m/g;
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns of a terminal that a text takes. */
exports.width = function width(string) {
  let columns = 0;
  for (const char of string.replace(ANSI, "")) {
    columns += WIDE.test(char) ? 2 : 1;
  }
  return columns;
};

exports.trimEnd = function trimEnd(line) {
  return line.replace(/\s+$/, "");
};
