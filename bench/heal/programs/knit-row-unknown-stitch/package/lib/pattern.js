'use strict';

const STITCHES = require('./stitches');

class PatternError extends Error {
  constructor(row, problem) {
    super(`Row ${row}: ${problem}`);
    this.name = 'PatternError';
    this.row = row;
  }
}

/**
 * Reads the rows of a pattern, from the first to the last:
 *
 *   k2, p2, yo, k2tog     stitches with how often each is made
 *   (k1, p1) x 4          a part that is repeated
 *
 * Each row uses the stitches that the one before left on the needle. One that does not is a PatternError, since nobody could knit it.
 */
function readPattern(text, castOn) {
  const rows = [];
  let onNeedle = castOn;
  for (const line of text.split('\n').map((each) => each.trim()).filter(Boolean)) {
    const number = rows.length + 1;
    const stitches = expand(line, number);
    const uses = total(stitches, 'uses');
    if (uses !== onNeedle) throw new PatternError(number, `uses ${uses} of ${onNeedle} stitches`);
    onNeedle = total(stitches, 'makes');
    rows.push({ number, stitches, makes: onNeedle });
  }
  return rows;
}

/** Names of the stitches of a row, one by one. */
function expand(line, number) {
  const flat = line.replace(/\(([^)]*)\)\s*x\s*(\d+)/g, (all, part, times) => new Array(Number(times)).fill(part).join(','));
  const stitches = [];
  for (const item of flat.split(',')) {
    const name = item.trim();
    if (name in STITCHES) {
      stitches.push(name);
      continue;
    }
    const counted = /^([a-z]+)(\d+)$/.exec(name);
    if (!counted) throw new PatternError(number, `cannot read "${name}"`);
    for (let i = 0; i < Number(counted[2]); i++) stitches.push(counted[1]);
  }
  return stitches;
}

function total(stitches, side) {
  return stitches.reduce((sum, name) => sum + STITCHES[name][side], 0);
}

/** How often each stitch is made in a row. */
function summary(row) {
  const counts = new Map();
  for (const name of row.stitches) counts.set(name, (counts.get(name) || 0) + 1);
  return [...counts].map(([name, count]) => `${count} × ${STITCHES[name].title}`).join(', ');
}

module.exports = { readPattern, summary, PatternError };
