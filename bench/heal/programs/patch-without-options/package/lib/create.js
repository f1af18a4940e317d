"use strict";

Object.defineProperty(exports, "__esModule", {
  value: true
});
exports.structuredPatch = structuredPatch;
exports.createTwoFilesPatch = createTwoFilesPatch;
exports.createPatch = createPatch;

var _diff = require("./diff");

/** Lines with their signs and their places in both files. */
function numbered(parts) {
  var lines = [];
  var oldLine = 1;
  var newLine = 1;
  parts.forEach(function (part) {
    part.value.forEach(function (text) {
      lines.push({ sign: part.kind, text: text, oldLine: oldLine, newLine: newLine });
      if (part.kind !== "+") oldLine++;
      if (part.kind !== "-") newLine++;
    });
  });
  return lines;
}

/** [from, to] of the lines that are shown: changes and what stands around them. */
function windows(lines, context) {
  var found = [];
  lines.forEach(function (line, index) {
    if (line.sign === " ") return;
    var from = Math.max(0, index - context);
    var to = Math.min(lines.length, index + context + 1);
    var last = found[found.length - 1];
    if (last && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  });
  return found;
}

function hunkOf(lines) {
  return {
    oldStart: lines[0].oldLine,
    oldLines: lines.filter(function (line) { return line.sign !== "+"; }).length,
    newStart: lines[0].newLine,
    newLines: lines.filter(function (line) { return line.sign !== "-"; }).length,
    lines: lines.map(function (line) { return line.sign + line.text; })
  };
}

/**
 * @param options.context     lines around a change, 4 when it is not said
 * @param options.ignoreCase  lines that differ in the case of letters are the same
 */
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  if (options.context === undefined) {
    options = Object.assign({}, options, { context: 4 });
  }

  var lines = numbered((0, _diff.diffLines)(oldStr, newStr, options));
  var hunks = windows(lines, options.context).map(function (range) {
    return hunkOf(lines.slice(range[0], range[1]));
  });

  return { oldFileName: oldFileName, newFileName: newFileName, oldHeader: oldHeader, newHeader: newHeader, hunks: hunks };
}

function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  var patch = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
  var text = [
    "--- " + oldFileName + (oldHeader ? "\t" + oldHeader : ""),
    "+++ " + newFileName + (newHeader ? "\t" + newHeader : "")
  ];
  patch.hunks.forEach(function (hunk) {
    text.push("@@ -" + hunk.oldStart + "," + hunk.oldLines + " +" + hunk.newStart + "," + hunk.newLines + " @@");
    text = text.concat(hunk.lines);
  });
  return text.join("\n") + "\n";
}

function createPatch(fileName, oldStr, newStr, oldHeader, newHeader, options) {
  return createTwoFilesPatch(fileName, fileName, oldStr, newStr, oldHeader, newHeader, options);
}
